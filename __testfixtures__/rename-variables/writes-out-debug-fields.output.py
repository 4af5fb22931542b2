# A field with `=` prints its own text.
def show(path):
    length, width = 1, 2
    print(f"size={length!r}  size = {length!r} size={length!s} size={length:>{width}} size + 1 = {length + 1:>5} {{size={length!r}}} {width=}")
    print(rf" {{size}}={ {length}!r}", f'{path["size"]=}', f'''size == width={length == width!r}''', f"{length}=", f"{length!r:>{length}}")
    print("{size}" f"{length}" "size")
