class A:
    def f(self, n):
        n += 1
        # The text first.
        text = f"""
line {n}
  more
"""  # noqa: E501
# at the left
        total = 1 + \
            n
        rest = [
      1,
            2,
        ]  # type: ignore
        # stays
        return self, text, total, rest
