"""Reads structured docstrings in Google's, NumPy's and Sphinx's styles; shares no code with the transform."""

import dataclasses
import inspect
import re

KINDS = {
    'params': (
        'args, arguments, params, parameters, keyword args, keyword arguments, keyword parameters, other parameters, '
        'other args, other arguments, optional arguments'
    ),
    'returns': 'return, returns',
    'yields': 'yield, yields',
    'raises': 'raise, raises, except, exceptions',
    'attributes': 'attribute, attributes',
}
TITLES = {title: kind for kind, titles in KINDS.items() for title in titles.split(', ')}
FIELDS = {
    'params': 'param parameter arg argument key keyword kwarg',
    'returns': 'return returns',
    'yields': 'yield yields',
    'raises': 'raise raises except exception',
    'attributes': 'ivar var cvar',
}
FIELD_KINDS = {name: kind for kind, names in FIELDS.items() for name in names.split()}

NAME = r'\\?\*{0,2}(?:\\\*)?[^\W\d]\w*'
GOOGLE_ENTRY = re.compile(rf'({NAME})\s*(?:\((?:[^()]|\([^()]*\))*\))?\s*:(?!:)')
NUMPY_ENTRY = re.compile(rf'({NAME}(?:\s*,\s*{NAME})*)\s*(?::.*)?$')
RAISED = re.compile(r'[^\W\d][\w.]*')
FIELD = re.compile(r':(\w+)(?:\s+([^:]*?))?:(?:\s|$)')


@dataclasses.dataclass
class Reading:
    """What a docstring documents. Stars are part of the names of parameters."""

    summary: str = ''
    style: str = 'plain'
    params: list = dataclasses.field(default_factory=list)
    returns: bool = False
    yields: bool = False
    raises: list = dataclasses.field(default_factory=list)
    attributes: list = dataclasses.field(default_factory=list)
    kinds: list = dataclasses.field(default_factory=list)


def read(docstring, style=None):
    """Reads a docstring in the given style, or in the one that finds most in it."""
    lines = inspect.cleandoc(docstring).splitlines()
    readers = {'google': read_google, 'numpy': read_numpy, 'sphinx': read_sphinx}
    readings = [readers[name](lines) for name in ([style] if style else readers)]
    best = max(readings, key=weight)
    best.summary = summary_of(lines)
    if weight(best) == 0:
        best.style = 'plain'
    return best


def weight(reading):
    return 2 * len(reading.kinds) + len(reading.params) + len(reading.raises)


def summary_of(lines):
    words = []
    for line in lines:
        if not line.strip():
            break
        if FIELD.match(line) and words:
            break
        words.append(line.strip())
    return ' '.join(words)


def indentation(line):
    return len(line) - len(line.lstrip())


def add(reading, kind, block):
    """Takes the entries of a section whose lines were dedented."""
    reading.kinds.append(kind)
    if kind in ('returns', 'yields'):
        setattr(reading, kind, True)


def read_google(lines):
    reading = Reading(style='google')
    for index, line in enumerate(lines):
        title = re.match(r'([A-Z][A-Za-z ]*):\s*$', line)
        kind = TITLES.get(title[1].lower()) if title else None
        if kind is None:
            continue
        block = google_block(lines, index + 1)
        if not block:
            continue
        add(reading, kind, block)
        depth = min(map(indentation, block))
        heads = [text.strip() for text in block if indentation(text) == depth]
        if kind in ('params', 'attributes'):
            found = [entry[1] for head in heads if (entry := GOOGLE_ENTRY.match(head))]
            getattr(reading, kind).extend(plain(name) for name in found)
        if kind == 'raises':
            for head in heads:
                before, colon, _ = head.partition(':')
                if colon or ' ' not in head:
                    reading.raises.extend(raised(head if head.startswith(':') else before))
    return reading


def google_block(lines, start):
    block = []
    for line in lines[start:]:
        if line.strip() and indentation(line) == 0:
            break
        if line.strip():
            block.append(line)
    return block


def read_numpy(lines):
    reading = Reading(style='numpy')
    starts = [
        index
        for index, (line, below) in enumerate(zip(lines, lines[1:]))
        if line.strip() and re.fullmatch(r'\s*-{3,}\s*', below)
    ]
    for start, end in zip(starts, starts[1:] + [len(lines)]):
        kind = TITLES.get(lines[start].strip().lower())
        if kind is None:
            continue
        block = [line for line in lines[start + 2 : end] if line.strip()]
        if not block:
            continue
        add(reading, kind, block)
        depth = min(map(indentation, block))
        heads = [line.strip() for line in block if indentation(line) == depth]
        if kind in ('params', 'attributes'):
            for head in heads:
                if entry := NUMPY_ENTRY.match(head):
                    getattr(reading, kind).extend(plain(name) for name in entry[1].split(','))
        if kind == 'raises':
            for head in heads:
                before, colon, _ = head.partition(':')
                name = head if head.startswith(':') else before
                if len(name.split()) <= 1 + name.count(',') + name.count(' or '):
                    reading.raises.extend(raised(name))
    return reading


def read_sphinx(lines):
    reading = Reading(style='sphinx')
    for line in lines:
        field = FIELD.match(line.strip())
        kind = FIELD_KINDS.get(field[1].lower()) if field else None
        if kind is None:
            continue
        argument = (field[2] or '').strip()
        if kind in ('params', 'attributes') and argument:
            reading.kinds.append(kind)
            getattr(reading, kind).append(plain(argument.split()[-1]))
        elif kind == 'raises' and argument:
            reading.kinds.append(kind)
            reading.raises.extend(raised(argument))
        elif kind in ('returns', 'yields'):
            add(reading, kind, [])
    return reading


def plain(name):
    return name.strip().replace('\\', '').strip('`')


def raised(text):
    """The exceptions in `ValueError, TypeError`, `:exc:`ValueError`` or `~pkg.Error or OSError`."""
    text = re.sub(r':\w+(?::\w+)?:', ' ', text)
    words = re.split(r'[\s,|/()]+', re.sub(r'[`*~!]', '', text))
    return [
        word.strip('.')
        for word in words
        if RAISED.fullmatch(word.strip('.')) and word not in ('or', 'and', 'if', 'If', 'When')
    ]
