"""Docstrings that leave something out."""


def create(client, name, image=None, *tags):
    """Create a server.

    :param client: Where.
    :type client: object
    :param image: What from.

    It is slow.
    """
    if not name:
        raise ValueError('a name is needed')
    return client.create(name, image)


def join_values(first, second):
    """:param first: The first."""
    return first


class Ruler:
	def measure(self, first, second):
		"""Do it.

		:param second: The second.
		"""
		self.done = first + second
