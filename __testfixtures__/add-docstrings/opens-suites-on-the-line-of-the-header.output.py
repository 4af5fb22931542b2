"""Suites on the line of their headers."""


def open_box(box):
    """Return the open box.

    Args:
        box: The box.

    Returns:
        The open box.
    """
    return box


def close_box(box):
    """Close the box.

    Args:
        box: The box.
    """
    ...


def fill_box(box):
    """Fill the box.

    Args:
        box: The box.

    Returns:
        The box.
    """
    box += 1; return box  # Both of them.


def pair_boxes(first, second):
    """Pair the boxes.

    Args:
        first: The first.
        second: The second.

    Returns:
        list: The paired boxes.
    """
    return [first,
            second]


class BoxError(Exception):
    """A box error."""

    pass


class Box:
    """A box."""

    size = 1; weight = 2


if True:
    def empty_box(box):
        """Return the empty box.

        Args:
            box: The box.

        Returns:
            The empty box.
        """
        return box


@staticmethod
def weigh_box(box):
    """Weigh the box.

    Args:
        box: The box.

    Returns:
        The box.
    """
    return box


def mark_box(box='"):'):
    """Mark the box.

    Args:
        box: The box. Defaults to '"):'.

    Returns:
        The box.
    """
    return box


class Shelf:
    """A shelf."""

    def dust(self):
        """Return the dust of the shelf.

        Returns:
            The shelf itself.
        """
        return self

    @property
    def size(self):
        """The size of the shelf."""
        return 1


async def send_box(box):
    """Send the box.

    Args:
        box: The box.

    Returns:
        The box.
    """
    return box