# Nothing to do where each handler reads its own name.
def f(g):
    try:
        g()
    except OSError as error:
        print(error)
    except ValueError as error:
        raise TypeError from error
