"""Facts of Python files by CPython's own parser, as the truth for claims: JSON in, JSON out."""

import ast
import json
import sys

MUTABLE = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)


def facts_of(path):
    with open(path, encoding='utf-8') as file:
        text = file.read()
    tree = ast.parse(text)
    loads = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
    return {
        'path': path,
        'lines': len(text.splitlines()),
        'functions': [function for function in functions_of(tree, '')],
        'usedImports': [
            {'name': name, 'line': node.lineno}
            for node in tree.body
            if isinstance(node, (ast.Import, ast.ImportFrom))
            for name in [alias.asname or alias.name.split('.')[0] for alias in node.names]
            if name in loads
        ],
        'handlers': [
            {'line': node.lineno, 'isBare': node.type is None}
            for node in ast.walk(tree)
            if isinstance(node, ast.ExceptHandler)
        ],
        'identities': [
            node.lineno
            for node in ast.walk(tree)
            if isinstance(node, ast.Compare)
            and len(node.ops) == 1
            and isinstance(node.ops[0], (ast.Is, ast.IsNot))
            and isinstance(node.comparators[0], ast.Constant)
            and node.comparators[0].value is None
        ],
        'plainRaises': [
            {'line': node.lineno, 'name': node.exc.id}
            for node in ast.walk(tree)
            if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Name)
        ],
        'assertions': [
            {'line': node.lineno, 'method': node.func.attr}
            for node in ast.walk(tree)
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
            and node.func.value.id == 'self'
            and node.func.attr.startswith('assert')
        ],
        'words': word_counts(text),
    }


def word_counts(text):
    import re

    counts = {}
    for word in re.findall(r'[^\W\d]\w*', text):
        counts[word] = counts.get(word, 0) + 1
    return counts


def functions_of(node, prefix):
    for child in ast.iter_child_nodes(node):
        if isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield function_facts(child, prefix)
        inner = f'{prefix}{child.name}.' if hasattr(child, 'name') and hasattr(child, 'body') else prefix
        yield from functions_of(child, inner if not isinstance(child, ast.ExceptHandler) else prefix)


def function_facts(node, prefix):
    spec = node.args
    plain = [*spec.posonlyargs, *spec.args]
    defaults = dict(zip([arg.arg for arg in plain][len(plain) - len(spec.defaults):], spec.defaults))
    defaults.update({arg.arg: value for arg, value in zip(spec.kwonlyargs, spec.kw_defaults) if value is not None})
    arguments = [*plain, *spec.kwonlyargs]
    stores = {
        inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Store)
    }
    loads = {inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Load)}
    first = {}
    for inner in ast.walk(node):
        if isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Store):
            first[inner.id] = min(first.get(inner.id, inner.lineno), inner.lineno)
    return {
        'name': node.name,
        'path': prefix + node.name,
        'line': node.lineno,
        'body': node.body[0].lineno,
        'end': node.end_lineno,
        'hasDocstring': bool(ast.get_docstring(node)),
        'arguments': [
            {
                'name': arg.arg,
                'line': arg.lineno,
                'isHinted': arg.annotation is not None,
                'default': default_kind(defaults.get(arg.arg)),
            }
            for arg in arguments
        ],
        'count': len(arguments) + (spec.vararg is not None) + (spec.kwarg is not None),
        'read': sorted([name, first[name]] for name in stores & loads),
    }


def default_kind(value):
    if value is None:
        return 'none'
    if isinstance(value, MUTABLE):
        return 'mutable'
    return 'immutable' if isinstance(value, ast.Constant) else 'other'


def main():
    found = []
    for path in json.load(sys.stdin):
        try:
            found.append(facts_of(path))
        except (SyntaxError, ValueError, RecursionError):
            continue
    json.dump(found, sys.stdout)


main()
