"""Compares a tree of Python files before and after a run: what ast.parse accepted must still be accepted."""

import ast
import io
import pathlib
import sys
import tokenize
import warnings

warnings.simplefilter('ignore')
sys.setrecursionlimit(10000)


def is_accepted(source):
    try:
        ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


def comments(source):
    try:
        tokens = list(tokenize.tokenize(io.BytesIO(source).readline))
    except (tokenize.TokenError, SyntaxError):
        return []
    return [token.string for token in tokens if token.type == tokenize.COMMENT]


before, after = map(pathlib.Path, sys.argv[1:3])
lost = 0
for old in sorted(before.rglob('*.py')):
    if not old.is_file():
        continue
    new = after / old.relative_to(before)
    old_source, new_source = old.read_bytes(), new.read_bytes()
    if old_source == new_source or not is_accepted(old_source):
        continue
    if not is_accepted(new_source):
        print('no longer accepted by ast.parse:', old.relative_to(before))
    lost += len(comments(old_source)) - len(comments(new_source))
print('comments fewer:', lost, file=sys.stderr)
