"""Checks files before and after docstrings were written, with Python's own ast: no code but docstrings differs, and each
new docstring documents what the signature and the body have.

Reads {"files": [{"path", "before", "after", "style", "limit", "only"}]} as JSON from standard input; `limit` is in columns,
0 for none; `only`, where given, are the numbers of the definitions that matter. Writes for each file its faults and its new docstrings with what they document.
"""

import ast
import inspect
import json
import re
import sys
import unicodedata
import warnings

from docstring_reading import read
from function_contract import FUNCTIONS, contract, decorators, definitions, raises_of

PLACEHOLDER = re.compile(r'(?i:(?<!\w)_(summary|description|type)_(?!\w)|\[\w*(description|summary)\w*\])|\bTODO\b|\bFIXME\b')

# a name and a colon with nothing behind it: an entry in Google's style, a field in Sphinx's
EMPTY_ENTRY = re.compile(r'\s+[*\w.]+( \(.*\))?:\s*|:\w+ [^:]*:\s*|:(returns|yields):\s*')


def main():
    sys.setrecursionlimit(10000)
    json.dump({'files': [check_file(**file) for file in json.load(sys.stdin)['files']]}, sys.stdout)


def check_file(path, before, after, style, limit, only=None):
    old, _ = parse(before)
    if old is None:
        return {'path': path, 'parsed': False, 'faults': [], 'docstrings': []}
    new, complaint = parse(after)
    if new is None:
        return {'path': path, 'parsed': True, 'faults': [f'no longer parsed: {complaint}'], 'docstrings': []}
    faults = []
    if warnings_of(after) > warnings_of(before):
        faults.append('more syntax warnings')
    olds, news = [(old, '', None), *definitions(old)], [(new, '', None), *definitions(new)]
    written = [(index, *one) for index, one in enumerate(news) if has_docstring(one[0])]
    if len(olds) == len(news):
        faults.extend(rewritten(olds, news))
        written = [one for one in written if not has_docstring(olds[one[0]][0])]
    written = [one for one in written if only is None or one[0] - 1 in only]
    docstrings = [check_docstring(index - 1, *one, new, after.splitlines(), style, limit) for index, *one in written]
    if dump(old) != dump(new):
        faults.append('code other than docstrings differs')
    return {'path': path, 'parsed': True, 'faults': faults, 'docstrings': docstrings}


def parse(source):
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        try:
            return ast.parse(source, type_comments=False), None
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            return None, str(error)


def warnings_of(source):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        ast.parse(source)
    return len(caught)


def has_docstring(node):
    return ast.get_docstring(node, clean=False) is not None


def rewritten(olds, news):
    for (old, name, _), (new, _, _) in zip(olds, news):
        if has_docstring(old) and ast.get_docstring(old, clean=False) != ast.get_docstring(new, clean=False):
            yield f'the docstring of {name or "the module"} is another'


def dump(module):
    """All of the tree but its docstrings."""
    for node in [module, *(node for node, _, _ in definitions(module))]:
        if has_docstring(node):
            del node.body[0]
    return ast.dump(module)


def check_docstring(index, node, name, owner, module, lines, style, limit):
    string = node.body[0].value
    reading = read(string.value, style)
    faults = [
        *text_faults(string, reading, node, lines),
        *width_faults(lines[string.lineno - 1 : string.end_lineno], limit),
        *content_faults(reading, node, owner, module),
    ]
    surely, maybe = raises_of(node, module) if isinstance(node, FUNCTIONS) else (set(), set())
    return {
        'index': index,
        'name': name,
        'kind': kind_of(node, owner),
        'first': getattr(node, 'lineno', 1),
        'line': string.lineno,
        'last': string.end_lineno,
        'text': string.value,
        'reading': vars(reading),
        'raised': {'surely': sorted(surely), 'maybe': sorted(surely | maybe)},
        'faults': faults,
    }


def kind_of(node, owner):
    if not isinstance(node, FUNCTIONS):
        return type(node).__name__.removesuffix('Def').lower()
    return 'function' if owner is None else 'method'


def text_faults(string, reading, node, lines):
    source = lines[string.lineno - 1].encode()[string.col_offset :].decode()
    if not re.match(r'[rR]?"""', source):
        yield 'quotes: other than three double ones'
    if not reading.summary:
        yield 'summary: none'
    elif reading.summary[-1] not in '.!?':
        yield 'summary: no full stop'
    if PLACEHOLDER.search(string.value):
        yield f'placeholder: {PLACEHOLDER.search(string.value)[0]}'
    if '>>>' in string.value:
        yield 'doctest'
    bare = reading.summary.rstrip('.').replace('`', '').lower()
    if bare and bare == getattr(node, 'name', '').lower():
        yield 'summary: the bare name'
    for line in inspect.cleandoc(string.value).splitlines():
        if EMPTY_ENTRY.fullmatch(line):
            yield f'empty entry: {line.strip()}'


def width(line):
    return sum(2 if unicodedata.east_asian_width(one) in 'WF' else 1 for one in line.expandtabs(8))


def width_faults(lines, limit):
    for line in lines if limit else []:
        if width(line) > limit and len(line.split()) > 2:
            yield f'line of {width(line)} columns over {limit}'


def content_faults(reading, node, owner, module):
    if isinstance(node, FUNCTIONS):
        wanted = contract(node, owner, module)
        yield from parameter_faults(reading.params, wanted.params)
        yield from result_faults('returns', wanted.returns, reading.returns)
        yield from result_faults('yields', wanted.yields, reading.yields)
        yield from raise_faults(reading.raises, wanted)
    elif isinstance(node, ast.ClassDef):
        yield from class_faults(reading, node, module)
    elif reading.kinds:
        yield f'sections in the docstring of a module: {reading.kinds}'


def parameter_faults(documented, wanted):
    plain = [name for name in wanted if not name.startswith('_')]
    if documented != wanted and documented != plain:
        yield f'params: {documented} for {wanted}'


def result_faults(word, wanted, is_documented):
    if wanted == 'must' and not is_documented:
        yield f'{word}: missing'
    if wanted == 'never' and is_documented:
        yield f'{word}: there is none'


def last(name):
    return name.split('.')[-1]


def raise_faults(documented, wanted):
    if len(set(documented)) < len(documented):
        yield f'raises: twice in {documented}'
    for name in sorted(wanted.raises):
        if last(name) not in map(last, documented):
            yield f'raises: {name} is missing'
    for name in documented:
        if last(name) not in map(last, wanted.raises | wanted.may_raise):
            yield f'raises: {name} is raised nowhere'


def class_faults(reading, node, module):
    """The parameters of a class are those of its own `__init__` or none; the attributes of a dataclass its fields."""
    init = next((one for one in node.body if isinstance(one, FUNCTIONS) and one.name == '__init__'), None)
    wanted = contract(init, node, module) if init else None
    if reading.params:
        yield from parameter_faults(reading.params, wanted.params if wanted else [])
    if reading.raises:
        allowed = wanted.raises | wanted.may_raise if wanted else set()
        yield from (f'raises: {name} is raised nowhere' for name in reading.raises if last(name) not in map(last, allowed))
    if reading.returns or reading.yields:
        yield 'returns: a class returns nothing'
    fields = [one.target.id for one in node.body if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name)]
    is_dataclass = any(last(name) == 'dataclass' for name in decorators(node))
    if is_dataclass and set(reading.attributes + reading.params) < {one for one in fields if not one.startswith('_')}:
        yield f'attributes: {reading.attributes} for {fields}'


if __name__ == '__main__':
    main()
