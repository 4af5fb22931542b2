class Shape:
    def area(self, width: 'float', height: float = 1.0, *rest: int, unit: str = 'm') -> float:
        unit = unit.lower()
        size = width * height
        print(unit, rest, self)
        return size
