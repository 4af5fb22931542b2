# Strings and comments that are types name variables too; prose does not.
def build(data):
    """Build a Node from a Node."""
    Leaf = make()
    Kind = TypeVar("Kind", bound="Leaf")

    def walk(node: "List[Leaf]", other: "Leaf") -> "Leaf":
        # Node by Node
        nodes = []  # type: List[Leaf]
        return cast("Leaf", nodes), "Node", Kind

    return walk
