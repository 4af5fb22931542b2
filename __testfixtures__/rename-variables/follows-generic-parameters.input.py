# A type parameter is known to the parameters, the annotations and the body (PEP 695).
def first[Item](items: list[Item]) -> Item:
    found: Item = items[0]
    return found


class Box[Item: (int, str)]:
    item: Item

    def get(self) -> "Item":
        return self.item


type Pair[Item] = tuple[Item, Item]
