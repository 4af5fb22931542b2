# A type parameter is known to the parameters, the annotations and the body (PEP 695).
def first[Element](items: list[Element]) -> Element:
    found: Element = items[0]
    return found


class Box[Element: (int, str)]:
    item: Element

    def get(self) -> "Element":
        return self.item


type Pair[Element] = tuple[Element, Element]
