def read_value(value):
  if value:
    return 1
  return value


class Ruler:
  def join_values(self, value): return value

  def split_values(self, value):
      # Indented by four, all alone.
      return value
