def f(path):
    import os
    import os.path
    return os.path.join(path)
