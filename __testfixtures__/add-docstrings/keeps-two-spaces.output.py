"""Keeps two spaces: the class `Ruler`."""


def read_value(value):
  """Read the value.

  Args:
    value: The value.

  Returns:
    The value.
  """
  if value:
    return 1
  return value


class Ruler:
  """A ruler."""

  def join_values(self, value):
    """Join the values.

    Args:
      value: The value.

    Returns:
      The joined values.
    """
    return value

  def split_values(self, value):
      """Split the values.

      Args:
        value: The value.

      Returns:
        The split values.
      """
      # Indented by four, all alone.
      return value
