"""Tells whether renames left a program as it was but for the names, by CPython's own compiler.

Reads one JSON list [before, after, {new name: old name}] a line, writes one line for each: "same", or what differs. Both
sources must compile; their symbol tables must have the same scopes in the same order, each with the same names and
flags once the new names are read as the old ones, and each new name must be in one of them. Local variables keep their
order, and the bytecode does the same operations.
"""

import dis
import json
import symtable
import sys
import types
import warnings


# Include/internal/pycore_symtable.h: what the text of a scope says of a name, and what resolution adds to classes.
SAID = 1 | 2 | 4 | 8 | 16 | 128 | 256
DEF_FREE_CLASS = 64
UNIMPORTANT = {"PUSH_NULL", "CACHE", "EXTENDED_ARG"}


class Differs(Exception):
    pass


def analyse(source):
    return symtable.symtable(source, "file.py", "exec"), compile(source, "file.py", "exec", dont_inherit=True)


def facts(table):
    # A name that a class binds and that passes through it on its way to a method has one entry, two after a rename.
    symbols = ((name, flags & ~DEF_FREE_CLASS) for name, flags in table._table.symbols.items())
    return {name: flags for name, flags in symbols if flags & SAID}


def compare_tables(old, new, old_names, found):
    place = f"{old.get_name()} at line {old.get_lineno()}"
    if (old.get_type(), old.get_lineno()) != (new.get_type(), new.get_lineno()):
        raise Differs(f"scope {place}")
    after = facts(new)
    found.update(after)
    read_back = {old_names.get(name, name): flags for name, flags in after.items()}
    if len(read_back) < len(after) or read_back != facts(old):
        raise Differs(f"names of {place}")
    children, twins = old.get_children(), new.get_children()
    if len(children) != len(twins):
        raise Differs(f"scopes in {place}")
    for child, twin in zip(children, twins):
        compare_tables(child, twin, old_names, found)


def operations(code):
    # Without their arguments: those number names, cells and constants, which are sorted and shared. A method of a name
    # that the module imports somewhere is called in another way (CPython's compile.c, is_import_originated).
    names = (dis.opname[number] for number in code.co_code[::2])
    return [name.replace("LOAD_METHOD", "LOAD_ATTR") for name in names if name not in UNIMPORTANT]


def compare_code(old, new, old_names):
    place = f"{old.co_name} at line {old.co_firstlineno}"
    if operations(old) != operations(new):
        raise Differs(f"bytecode of {place}")
    if old.co_varnames != tuple(old_names.get(name, name) for name in new.co_varnames):
        raise Differs(f"local variables of {place}")
    inner, twins = ([each for each in code.co_consts if isinstance(each, types.CodeType)] for code in (old, new))
    for code, twin in zip(inner, twins):
        compare_code(code, twin, old_names)


def answer(before, after, old_names):
    try:
        (table, code), (new_table, new_code) = analyse(before), analyse(after)
        found = set()
        compare_tables(table, new_table, old_names, found)
        compare_code(code, new_code, old_names)
        return "same" if found.issuperset(old_names) else "differs: a new name is nowhere"
    except Differs as difference:
        return f"differs: {difference}"
    except (SyntaxError, ValueError, RecursionError) as error:
        return f"{type(error).__name__}: {error}"


sys.setrecursionlimit(5000)
warnings.simplefilter("ignore")
sys.stdout.reconfigure(encoding="utf-8")
for line in sys.stdin.buffer:
    print(json.dumps(answer(*json.loads(line))), flush=True)
