try:
    import fast
except ImportError:
    def work(b):
        b *= 2
        print(b)
        return b

    # Slow, but it works.
    def f(a):
        b = a + 1
        b = work(b)
        return b
