# hard: a default of str is no proof, and is unsafe
def greet(name: str = 'world', times: int = 1) -> None:
    for _ in range(times):
        print('hello', name)
