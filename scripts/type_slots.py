"""Hints of typed projects: `strip FROM TO` writes a copy without them, `compare GOLD PREDICTED` scores slot by slot."""
import ast
import collections
import json
import pathlib
import sys

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
ALIASES = {'List': 'list', 'Dict': 'dict', 'Set': 'set', 'FrozenSet': 'frozenset', 'Tuple': 'tuple', 'Type': 'type',
           'Text': 'str', 'Generator': 'Iterator', 'AsyncGenerator': 'AsyncIterator', 'DefaultDict': 'defaultdict'}
WIDER = {'list': {'Sequence', 'Iterable', 'Collection', 'MutableSequence'}, 'int': {'float', 'complex'},
         'tuple': {'Sequence', 'Iterable', 'Collection'}, 'dict': {'Mapping', 'MutableMapping'},
         'str': {'Sequence', 'Iterable'}, 'set': {'Iterable', 'Collection'}, 'Iterator': {'Iterable'},
         'float': {'complex'}, 'bytes': {'ReadableBuffer', 'Buffer'}, 'bool': {'int'}}


def functions_in(tree):
    """Each function with its path of names, those of one path numbered."""
    seen = collections.Counter()

    def walk(node, path):
        for child in ast.iter_child_nodes(node):
            named = isinstance(child, FUNCTIONS + (ast.ClassDef,))
            inner = f'{path}.{child.name}' if named else path
            if isinstance(child, FUNCTIONS):
                seen[inner] += 1
                yield f'{inner}#{seen[inner]}', child
            yield from walk(child, inner)
    yield from walk(tree, '')


def arguments_of(function):
    parts = function.args
    return [each for each in [*parts.posonlyargs, *parts.args, parts.vararg, *parts.kwonlyargs, parts.kwarg] if each]


def cuts_of(tree, lines):
    """Pairs of (line, byte) offsets to cut, and what to put there."""
    for node in ast.walk(tree):
        if isinstance(node, FUNCTIONS):
            for argument in arguments_of(node):
                if argument.annotation:
                    start = argument.col_offset + len(argument.arg.encode())
                    yield (argument.lineno, start), end_of(argument.annotation), b''
            if node.returns:
                line, column = node.returns.lineno, node.returns.col_offset
                while (arrow := lines[line - 1][:column].rfind(b'->')) < 0:
                    line, column = line - 1, len(lines[line - 2])
                yield (line, arrow), end_of(node.returns), b''
            for child in ast.walk(node):
                if isinstance(child, ast.AnnAssign) and not in_class(node, child):
                    if child.value:
                        yield end_of(child.target), end_of(child.annotation), b''
                    else:
                        yield (child.lineno, child.col_offset), end_of(child), b'pass'


def in_class(function, statement):
    return any(statement in ast.walk(node) for node in ast.walk(function) if isinstance(node, ast.ClassDef))


def end_of(node):
    return node.end_lineno, node.end_col_offset


def strip(source):
    lines = source.splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    cuts = {(starts[a - 1] + b, starts[c - 1] + d, text) for (a, b), (c, d), text in cuts_of(ast.parse(source), lines)}
    for start, end, text in sorted(cuts, reverse=True):
        source = source[:start] + text + source[end:]
    ast.parse(source)
    return source


def strip_project(source, target):
    for path in pathlib.Path(source).rglob('*.py'):
        text = path.read_bytes()
        if len(text) > 1_000_000 or b'\f' in text or b'\r' in text:
            continue
        try:
            stripped = strip(text)
        except (SyntaxError, ValueError, RecursionError, IndexError):
            continue
        place = pathlib.Path(target) / path.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(stripped)


def spell(node):
    """A hint without order, quotes, aliases and modules."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return spell(ast.parse(node.value.strip(), mode='eval').body)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return union([spell(node.left), spell(node.right)])
    if isinstance(node, ast.Attribute):
        return ALIASES.get(node.attr, node.attr)
    if isinstance(node, ast.Name):
        return ALIASES.get(node.id, node.id)
    if isinstance(node, ast.Subscript):
        name = spell(node.value)
        inner = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        if name == 'Annotated':
            return spell(inner[0])
        if name == 'Optional':
            return union([spell(inner[0]), 'None'])
        if name == 'Union':
            return union([spell(each) for each in inner])
        given = [spell(each) for each in (inner[:1] if name in ('Iterator', 'AsyncIterator') else inner)]
        return name if all(each == 'Any' for each in given) else f'{name}[{", ".join(given)}]'
    return ast.unparse(node)


def union(members):
    parts = sorted({part for member in members for part in members_of(member)})
    return ' | '.join(parts)


def members_of(text):
    """The members of a union, brackets left whole."""
    parts, depth, start = [], 0, 0
    for index, character in enumerate(text):
        depth += (character == '[') - (character == ']')
        if depth == 0 and text.startswith(' | ', index):
            parts.append(text[start:index])
            start = index + 3
    return [*parts, text[start:]]


def base(text):
    return text.split('[')[0]


def ancestors_in(project):
    """The names of all bases of each class of the project, by its name: classes of one name are not told apart."""
    bases = collections.defaultdict(set)
    for path in pathlib.Path(project).rglob('*.py'):
        try:
            tree = ast.parse(path.read_bytes())
        except (SyntaxError, ValueError):
            continue
        for each in ast.walk(tree):
            if isinstance(each, ast.ClassDef):
                bases[each.name] |= {base(ast.unparse(one)).split('.')[-1] for one in each.bases}
    return {name: closure(name, bases) for name in list(bases)}


def closure(name, bases):
    found, pending = set(), [name]
    while pending:
        for each in bases.get(pending.pop(), ()):
            if each not in found:
                found.add(each)
                pending.append(each)
    return found


def is_compatible(predicted, gold, ancestors):
    """The same class, None and arguments aside, or a narrower one than the authors wrote."""
    if gold in (predicted, 'object', 'Any'):
        return True
    wanted = [base(part) for part in members_of(gold) if part != 'None'] or ['None']
    given = [base(part) for part in members_of(predicted) if part != 'None'] or ['None']
    if predicted == 'None' and 'None' in members_of(gold):
        return True
    def fits(one, other):
        return one == other or other in WIDER.get(one, ()) or other in ancestors.get(one, ())

    return all(any(fits(one, other) for other in wanted) for one in given)


def slots_of(path):
    slots = {}
    for name, function in functions_in(ast.parse(path.read_bytes())):
        if any('overload' in ast.unparse(each) for each in function.decorator_list):
            continue
        defaults = defaults_of(function)
        for argument in arguments_of(function):
            if argument.annotation:
                kind = class_of(defaults.get(argument.arg))
                slots[f'{name}({argument.arg})'] = kind, spell(argument.annotation)
        if function.returns:
            spelled = spell(function.returns)
            slots[f'{name}->'] = 'return none' if spelled == 'None' else 'return value', spelled
    return slots


def defaults_of(function):
    parts = function.args
    positional = [*parts.posonlyargs, *parts.args]
    pairs = [*zip(positional[len(positional) - len(parts.defaults):], parts.defaults), *zip(parts.kwonlyargs, parts.kw_defaults)]
    return {argument.arg: value for argument, value in pairs if value is not None}


def class_of(default):
    if default is None:
        return 'bare'
    return 'default None' if isinstance(default, ast.Constant) and default.value is None else 'default'


def compare(gold, predicted):
    counts = collections.defaultdict(lambda: {'gold': 0, 'predicted': 0, 'exact': 0, 'compatible': 0})
    wrong = collections.Counter()
    ancestors = ancestors_in(gold)
    for path in pathlib.Path(predicted).rglob('*.py'):
        try:
            wanted = slots_of(pathlib.Path(gold) / path.relative_to(predicted))
            given = slots_of(path)
        except (SyntaxError, RecursionError):
            continue
        for slot, (kind, hint) in wanted.items():
            if hint == 'Any':
                continue
            found = given.get(slot)
            for name in (kind, 'all'):
                count = counts[name]
                count['gold'] += 1
                count['predicted'] += found is not None
                count['exact'] += found is not None and found[1] == hint
                count['compatible'] += found is not None and is_compatible(found[1], hint, ancestors)
            if found is not None and found[1] != hint:
                wrong[f'{kind}: {found[1]} for {hint}: {path.relative_to(predicted)} {slot}'] += 1
    print(json.dumps({'counts': counts, 'wrong': list(wrong)}))


if __name__ == '__main__':
    command, first, second = sys.argv[1:4]
    strip_project(first, second) if command == 'strip' else compare(first, second)
