# Attributes, keys and labels of patterns are no names; dotted names are values.
def describe(command, point):
    match command:
        case {"point": point, **rest} if point:
            return point, rest
        case [Point(point=0, x=point), *rest] | Point(point) as rest:
            return point, rest
        case point.x:
            return point
        case point:
            return point.point
