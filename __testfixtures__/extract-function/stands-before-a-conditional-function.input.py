try:
    import fast
except ImportError:
    # Slow, but it works.
    def f(a):
        b = a + 1
        b *= 2
        print(b)
        return b
