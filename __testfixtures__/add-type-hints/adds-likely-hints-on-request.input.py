# hard: a default of str is no proof, and is unsafe
def greet(name='world', times=1):
    for _ in range(times):
        print('hello', name)
