# Strings and comments that are types name variables too; prose does not.
def build(data):
    """Build a Node from a Node."""
    Node = make()
    Other = TypeVar("Other", bound="Node")

    def walk(node: "List[Node]", other: "Node") -> "Node":
        # Node by Node
        nodes = []  # type: List[Node]
        return cast("Node", nodes), "Node", Other

    return walk
