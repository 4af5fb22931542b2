# A field with `=` prints its own text.
def show(path):
    size, width = 1, 2
    print(f"{size=} { size = } {size=!s} {size=:>{width}} {size + 1 = :>5} {{{size=}}} {width=}")
    print(rf"{ {size}=}", f'{path["size"]=}', f'''{size == width=}''', f"{size}=", f"{size!r:>{size}}")
    print("{size}" f"{size}" "size")
