"""Prints what this Python says of each class of the stubs: the data behind `spell/library-names.ts`.

    npx tsx -e "import('./src/python/semantics/types/library/stubs.generated.ts').then(({ stubs }) =>
      console.log(JSON.stringify(stubs)))" | python3 scripts/library-stubs/measure-class-names.py

One JSON object by class: the public module that has it, whether it is a class there, whether it takes arguments in
brackets, and whether the stub is generic. Run it with each Python that counts and compare.
"""

import ast
import importlib
import json
import sys
import warnings

NOT_IMPORTED = {"antigravity", "this", "__main__", "idlelib", "_typeshed", "typing_extensions"}


def classes_in(body, prefix=""):
    for node in body:
        if isinstance(node, ast.ClassDef):
            yield prefix + node.name, any(isinstance(base, ast.Subscript) for base in node.bases)
            yield from classes_in(node.body, prefix + node.name + ".")


def is_private(dotted):
    return any(part.startswith("_") for part in dotted.split("."))


def find(module, path):
    try:
        found = importlib.import_module(module)
        for part in path.split("."):
            found = getattr(found, part)
        return found
    except BaseException:
        return None


def homes_of(module):
    """The packages around a module, then the module without its underscores."""
    parts = module.split(".")
    around = [".".join(parts[:count]) for count in range(1, len(parts) + 1)]
    return [home for home in around if not is_private(home)] + [".".join(part.lstrip("_") for part in parts)]


def takes_arguments(found):
    for given in (int, (int, str), (int, str, str)):
        try:
            found[given]
            return True
        except BaseException:
            pass
    return False


def is_same(found, own):
    return found is not None and (own is None or found is own)


def measure(module, path, is_generic, public):
    own = find(module, path)
    home = next((each for each in homes_of(module) + public if is_same(find(each, path), own)), None)
    found = find(home, path) if home else None
    return {
        "home": home,
        "isClass": isinstance(found, type),
        "takesArguments": found is not None and takes_arguments(found),
        "isGeneric": is_generic,
    }


def main():
    warnings.simplefilter("ignore")
    stubs = json.load(sys.stdin)
    public = sorted(module for module in stubs if not is_private(module) and module not in NOT_IMPORTED)
    for module, text in stubs.items():
        if module.split(".")[0] in NOT_IMPORTED:
            continue
        for path, is_generic in classes_in(ast.parse(text).body):
            if not is_private(path):
                print(json.dumps({f"{module}::{path}": measure(module, path, is_generic, public)}))


main()
