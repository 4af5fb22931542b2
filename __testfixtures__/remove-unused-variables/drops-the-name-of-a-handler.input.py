# Each handler binds and unbinds the name for itself.
def f(g):
    try:
        g()
    except (KeyError, ValueError) as error:
        pass
    except OSError as error:
        print(error)
    except(TypeError)as error:
        pass
    try:
        g()
    except* ValueError as group:
        pass
