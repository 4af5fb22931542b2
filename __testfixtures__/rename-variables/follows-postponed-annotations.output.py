from __future__ import annotations


def build():
    Leaf = make()

    def walk(node: list[Leaf], Other: Leaf.Node) -> Leaf:
        found: Leaf = node
        return found

    return walk
