def f(g, log):
    state = 'init'
    try:
        g()
        state = 'running'
    finally:
        log(state)
