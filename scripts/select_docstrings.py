"""Chooses functions with structured docstrings of people and takes all docstrings out of their files.

Reads {"paths", "count", "seed"} as JSON from standard input, where each path belongs to a project: [project, path].
Writes {"files": [{"path", "stripped", "chosen": [...]}], "candidates": {...}}. Two samples: functions of all kinds, and
those whose exceptions are documented, of which the first has few. Which are chosen depends on the seed and the texts
alone; projects and styles take turns, so that none outweighs the others.
"""

import ast
import hashlib
import itertools
import json
import pathlib
import re
import sys
import warnings

from docstring_reading import read
from function_contract import FUNCTIONS, definitions, parameters, raises_of

MAY_HAVE_SECTIONS = re.compile(r'(?m)^\s*(---|:\w|[A-Z][A-Za-z ]*:\s*$)')


def main():
    warnings.simplefilter('ignore')
    sys.setrecursionlimit(10000)
    request = json.load(sys.stdin)
    candidates = [one for project, path in request['paths'] for one in candidates_of(project, path, request['seed'])]
    raising = [one for one in candidates if one['human']['raises']]
    files = {}
    for sample, ones in {'docstrings': candidates, 'raises': raising}.items():
        for one in take_turns(ones, request['count']):
            one.setdefault('samples', []).append(sample)
            if len(one['samples']) == 1:
                files.setdefault(one['path'], []).append(one)
    counts = {}
    for one in candidates:
        key = f"{one['project']} {one['style']}"
        counts[key] = counts.get(key, 0) + 1
    answer = [answer_for(path, ones) for path, ones in sorted(files.items())]
    json.dump({'files': answer, 'candidates': counts}, sys.stdout)


def answer_for(path, chosen):
    source, module = parsed(path)
    found = definitions(module)
    for one in chosen:
        node, _, owner = found[one['index']]
        must, may = raises_of(node, module)
        one['signature'] = parameters(node, owner)
        one['raisedInBody'] = sorted(must)
        one['mayBeRaised'] = sorted(may)
        one['body'] = ast.unparse(node.body[1:])
    return {'path': path, 'stripped': stripped(source), 'chosen': sorted(chosen, key=lambda one: one['index'])}


def parsed(path):
    try:
        source = pathlib.Path(path).read_bytes().decode('utf-8')
        return (source, ast.parse(source)) if MAY_HAVE_SECTIONS.search(source) else (None, None)
    except (SyntaxError, ValueError, RecursionError, OSError):
        return None, None


def candidates_of(project, path, seed):
    source, module = parsed(path)
    if module is None or source.startswith('\ufeff') or '\f' in source:
        return
    for index, (node, name, owner) in enumerate(definitions(module)):
        docstring = ast.get_docstring(node) if isinstance(node, FUNCTIONS) else None
        # a body that is a docstring alone says nothing
        if docstring is None or len(node.body) < 2 or not MAY_HAVE_SECTIONS.search(docstring):
            continue
        reading = read(docstring)
        if not (reading.params or reading.raises or reading.returns or reading.yields):
            continue
        yield {
            'project': project,
            'path': path,
            'index': index,
            'name': name,
            'line': node.lineno,
            'style': reading.style,
            'human': vars(reading),
            'rank': hashlib.sha256(f'{seed} {name} {docstring}'.encode()).hexdigest(),
        }


def take_turns(candidates, count):
    """Of all projects and styles in turn, by rank."""
    groups = {}
    for one in sorted(candidates, key=lambda one: (one['rank'], one['path'])):
        groups.setdefault((one['project'], one['style']), []).append(one)
    rounds = itertools.zip_longest(*(groups[key] for key in sorted(groups)))
    return list(itertools.islice((one for turn in rounds for one in turn if one), count))


def stripped(source):
    """A source without the docstrings of its functions and classes; `pass` stands where a body would be empty."""
    lines = source.encode().splitlines(keepends=True)
    starts = list(itertools.accumulate(map(len, lines), initial=0))
    data = source.encode()
    for start, end, text in sorted(removals(ast.parse(source), lines, starts), reverse=True):
        data = data[:start] + text + data[end:]
    return data.decode()


def removals(module, lines, starts):
    for node, _, _ in definitions(module):
        if ast.get_docstring(node, clean=False) is None:
            continue
        first = node.body[0]
        start = starts[first.lineno - 1] + first.col_offset
        end = starts[first.end_lineno - 1] + first.end_col_offset
        before = lines[first.lineno - 1][: first.col_offset]
        after = lines[first.end_lineno - 1][first.end_col_offset :]
        if before.strip() or after.strip() or len(node.body) == 1:
            yield start, end, b'pass'
        else:
            yield starts[first.lineno - 1], starts[first.end_lineno], b''


if __name__ == '__main__':
    main()
