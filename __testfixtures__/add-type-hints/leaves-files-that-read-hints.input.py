# hard: the program asks for the hints, so adding one changes what it does
import typing


def convert(count=1):
    return str(count)


def hints():
    print(typing.get_type_hints(convert))
