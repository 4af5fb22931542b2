from __future__ import annotations


def build():
    Node = make()

    def walk(node: list[Node], Other: Node.Node) -> Node:
        found: Node = node
        return found

    return walk
