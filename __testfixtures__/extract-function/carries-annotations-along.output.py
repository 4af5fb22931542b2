class Shape:
    def area(self, width: 'float', height: float = 1.0, *rest: int, unit: str = 'm') -> float:
        unit = unit.lower()
        return self.scale(width, height, unit, rest)

    def scale(self, width: 'float', height: float, unit, rest) -> float:
        size = width * height
        print(unit, rest, self)
        return size
