"""Suites on the line of their headers."""


def open_box(box): return box


def close_box(box): ...


def fill_box(box): box += 1; return box  # Both of them.


def pair_boxes(first, second): return [first,
                                       second]


class BoxError(Exception): pass


class Box: size = 1; weight = 2


if True:
    def empty_box(box): return box


@staticmethod
def weigh_box(box): return box


def mark_box(box='"):'): return box


class Shelf:
    def dust(self): return self

    @property
    def size(self): return 1


async def send_box(box): return box