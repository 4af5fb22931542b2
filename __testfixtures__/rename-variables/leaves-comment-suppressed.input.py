def f():
    x = 1  # pycodeshift: ignore[rename-variables]
    return x
