"""Reads stubs as a JSON object from standard input, prints the syntax errors by module as another."""

import ast
import json
import sys

errors = {}
for module, stub in json.load(sys.stdin).items():
    try:
        ast.parse(stub)
    except SyntaxError as error:
        errors[module] = str(error)
json.dump(errors, sys.stdout)
