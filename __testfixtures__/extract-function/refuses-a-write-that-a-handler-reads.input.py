def f(g, log):
    state = 'init'
    try:
        state = 'running'
        g()
    finally:
        log(state)
