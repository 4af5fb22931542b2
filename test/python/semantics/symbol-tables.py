"""Prints CPython's symbol table of each source given, as JSON.

Reads one JSON string of Python source a line, writes one line for each: the module's scope, or the message of the
SyntaxError. A scope is [type, name, line, {name: letters}, [scopes in it]]; for the letters see LETTERS.
"""

import json
import sys
import symtable
import warnings

CELL = 5  # Include/internal/pycore_symtable.h
LETTERS = [
    ("p", symtable.Symbol.is_parameter),
    ("i", symtable.Symbol.is_imported),
    ("a", symtable.Symbol.is_assigned),
    ("r", symtable.Symbol.is_referenced),
    ("t", symtable.Symbol.is_annotated),
    ("l", symtable.Symbol.is_local),
    ("f", symtable.Symbol.is_free),
    ("c", lambda symbol: symbol._Symbol__scope == CELL),
    ("g", symtable.Symbol.is_global),
    ("d", symtable.Symbol.is_declared_global),
    ("n", symtable.Symbol.is_nonlocal),
]


def describe(scope):
    kind = str(getattr(scope.get_type(), "value", scope.get_type()))
    names = {}
    for name, flags in scope._table.symbols.items():
        # symtable.py takes each scope called `top` for the module, hence our own Symbol.
        symbol = symtable.Symbol(name, flags, module_scope=kind == "module")
        # `.0` and `.defaults` are CPython's own.
        if not name.startswith("."):
            names[name] = "".join(letter for letter, holds in LETTERS if holds(symbol))
    children = [describe(child) for child in scope.get_children()]
    return [kind, scope.get_name(), scope.get_lineno(), names, children]


def answer(source):
    try:
        return describe(symtable.symtable(source, "file.py", "exec"))
    except (SyntaxError, ValueError, RecursionError) as error:
        return f"{type(error).__name__}: {error}"


warnings.simplefilter("ignore")
sys.stdout.reconfigure(encoding="utf-8")
for line in sys.stdin.buffer:
    print(json.dumps(answer(json.loads(line))), flush=True)
