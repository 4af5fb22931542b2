# Visual indents move, hanging indents and strings do not.
def f(g):
    name = g(1,
             [2,
              3], g(
                 4,
             ),
             """
             text
             """)
    other = g(
        1,
        g(2,
          3),
    )
    third = (g(1)
             + g(2))
    fourth = g(1) + \
             g(2)
