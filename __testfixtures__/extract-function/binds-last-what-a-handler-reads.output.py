def f(g, log):
    state = 'init'
    try:
        state = start(g)
    finally:
        log(state)


def start(g):
    g()
    state = 'running'
    return state
