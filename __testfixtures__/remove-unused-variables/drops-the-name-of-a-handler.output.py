# Each handler binds and unbinds the name for itself.
def f(g):
    try:
        g()
    except (KeyError, ValueError):
        pass
    except OSError as error:
        print(error)
    except(TypeError):
        pass
    try:
        g()
    except* ValueError:
        pass
