# Attributes, keys and labels of patterns are no names; dotted names are values.
def describe(command, place):
    match command:
        case {"point": place, **others} if place:
            return place, others
        case [Point(point=0, x=place), *others] | Point(place) as others:
            return place, others
        case place.x:
            return place
        case place:
            return place.point
