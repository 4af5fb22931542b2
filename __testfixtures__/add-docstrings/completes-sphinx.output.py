"""Docstrings that leave something out."""


def create(client, name, image=None, *tags):
    """Create a server.

    :param client: Where.
    :type client: object
    :param name: The name.
    :param image: What from.
    :param \\*tags: The tags.
    :returns: What ``client.create`` returns.
    :raises ValueError: If ``name`` is not set.

    It is slow.
    """
    if not name:
        raise ValueError('a name is needed')
    return client.create(name, image)


def join_values(first, second):
    """:param first: The first.
    :param second: The second.
    :returns: The joined values.
    """
    return first


class Ruler:
	"""A ruler."""

	def measure(self, first, second):
		"""Do it.

		:param first: The first.
		:param second: The second.
		"""
		self.done = first + second
