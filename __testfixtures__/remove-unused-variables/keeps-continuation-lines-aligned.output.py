# Visual indents move, hanging indents and strings do not.
def f(g):
    g(1,
      [2,
       3], g(
          4,
      ),
      """
             text
             """)
    g(
        1,
        g(2,
          3),
    )
    (g(1)
     + g(2))
    g(1) + \
             g(2)
