"""What a docstring of a function has to document, read from Python's own ast; shares no code with the transform."""

import ast
import builtins
import dataclasses
import functools

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
SCOPES = (*FUNCTIONS, ast.Lambda, ast.ClassDef)


@dataclasses.dataclass
class Contract:
    """Sets of what must and of what may be documented, as the body proves it."""

    params: list
    returns: str  # 'must', 'may' or 'never'
    yields: str
    raises: set  # dotted names that must be documented
    may_raise: set  # further ones that may be


def contract(function, owner, module):
    body = list(own_nodes(function))
    raises, may_raise = raises_of(function, module)
    returns, yields = results_of(function, owner, body)
    return Contract(parameters(function, owner), returns, yields, raises, may_raise)


def definitions(module):
    """Yields (node, qualified name, class around it or None) for all functions and classes, in the order of the text."""
    open_nodes = [(module, '', None)]
    found = []
    while open_nodes:
        node, prefix, owner = open_nodes.pop()
        for child in ast.iter_child_nodes(node):
            if isinstance(child, (*FUNCTIONS, ast.ClassDef)):
                name = f'{prefix}{child.name}'
                found.append((child, name, owner))
                inner = child if isinstance(child, ast.ClassDef) else None
                open_nodes.append((child, f'{name}.', inner))
            else:
                open_nodes.append((child, prefix, owner if not isinstance(child, ast.Lambda) else None))
    return sorted(found, key=lambda one: (one[0].lineno, one[0].col_offset))


def own_nodes(function):
    """The nodes of a body without those of nested functions and classes."""
    open_nodes = list(reversed(function.body))
    while open_nodes:
        node = open_nodes.pop()
        yield node
        if not isinstance(node, SCOPES):
            open_nodes.extend(reversed(list(ast.iter_child_nodes(node))))


def decorators(function):
    for node in function.decorator_list:
        yield ast.unparse(node.func if isinstance(node, ast.Call) else node)


def parameters(function, owner):
    """Names in the order of the signature with their stars; the receiver of a method is none."""
    arguments = function.args
    positional = [argument.arg for argument in arguments.posonlyargs + arguments.args]
    if owner is not None and 'staticmethod' not in decorators(function):
        positional = positional[1:]
    names = positional
    if arguments.vararg:
        names.append(f'*{arguments.vararg.arg}')
    names.extend(argument.arg for argument in arguments.kwonlyargs)
    if arguments.kwarg:
        names.append(f'**{arguments.kwarg.arg}')
    return names


def is_property(function):
    names = list(decorators(function))
    return any(name.split('.')[-1].endswith('property') or name.endswith('.getter') for name in names)


def is_none(node):
    return node is None or (isinstance(node, ast.Constant) and node.value is None)


def is_stub(function):
    """Whether the body says nothing about the values: `pass`, `...`, a docstring, `raise NotImplementedError`."""
    for statement in function.body:
        if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
            continue
        if isinstance(statement, ast.Raise) and 'NotImplemented' in ast.unparse(statement):
            continue
        if not isinstance(statement, ast.Pass):
            return False
    return True


def results_of(function, owner, body):
    values = [node for node in body if isinstance(node, ast.Return) and not is_none(node.value)]
    yielded = [node for node in body if isinstance(node, (ast.Yield, ast.YieldFrom))]
    hinted = function.returns is not None and not is_none(function.returns)
    if yielded:
        is_bare = all(isinstance(node, ast.Yield) and is_none(node.value) for node in yielded)
        return 'may', 'may' if is_bare else 'must'
    if is_stub(function):
        return ('may', 'may') if hinted or function.returns is None else ('never', 'never')
    if not values:
        return ('may' if hinted else 'never'), 'never'
    # a hint of None is the promise that callers get, whatever the body hands on
    if function.returns is not None and not hinted:
        return 'may', 'never'
    is_exempt = is_property(function) or (owner is not None and function.name in ('__new__', '__init__'))
    return ('may' if is_exempt else 'must'), 'never'


@dataclasses.dataclass
class Place:
    """Where a statement stands: what the handlers around it catch, and what the handler it is in has caught."""

    catching: tuple  # of tuples of names, from the innermost `try`
    swallowing: tuple  # those of them whose handlers raise nothing again
    caught: tuple  # types that a bare `raise` raises again
    names: dict  # variable of a handler -> its types


def raises_of(function, module):
    must, may = set(), set()
    bases = class_bases(module)
    open_places = [(statement, Place((), (), (), {})) for statement in reversed(function.body)]
    while open_places:
        node, place = open_places.pop()
        if isinstance(node, SCOPES):
            continue
        if isinstance(node, ast.Raise):
            surely, maybe = raised_by(node, place, function)
            must.update(name for name in surely if not is_caught(name, place.catching, bases))
            may.update(name for name in maybe if not is_caught(name, place.swallowing, bases))
            continue
        if isinstance(node, ast.Assert):
            may.add('AssertionError')
        open_places.extend(reversed([*inner_places(node, place)]))
    exempt = {name for name in must if name.split('.')[-1] in ('NotImplementedError', 'Exception', 'BaseException')}
    return must - exempt, may | exempt


def inner_places(node, place):
    if isinstance(node, (ast.Try, getattr(ast, 'TryStar', ast.Try))):
        catching = [types_of(handler) for handler in node.handlers]
        swallowing = [types_of(handler) for handler in node.handlers if not raises_again(handler)]
        inside = surrounded(place, catching, swallowing)
        yield from ((child, inside) for child in node.body)
        for handler in node.handlers:
            types = tuple(types_of(handler))
            names = {**place.names, handler.name: types} if handler.name else place.names
            yield from ((child, dataclasses.replace(place, caught=types, names=names)) for child in handler.body)
        yield from ((child, place) for child in node.orelse + node.finalbody)
    elif isinstance(node, (ast.With, ast.AsyncWith)):
        suppressed = [
            [ast.unparse(argument) for argument in item.context_expr.args]
            for item in node.items
            if isinstance(item.context_expr, ast.Call) and ast.unparse(item.context_expr.func).endswith('suppress')
        ]
        inside = surrounded(place, suppressed, suppressed)
        yield from ((child, inside) for child in node.body)
    else:
        yield from ((child, place) for child in ast.iter_child_nodes(node))


def surrounded(place, catching, swallowing):
    return dataclasses.replace(
        place,
        catching=(*map(tuple, catching), *place.catching),
        swallowing=(*map(tuple, swallowing), *place.swallowing),
    )


def raises_again(handler):
    names = ('', handler.name)
    raised = (node for statement in handler.body for node in ast.walk(statement) if isinstance(node, ast.Raise))
    return any((ast.unparse(node.exc) if node.exc else '') in names for node in raised)


def types_of(handler):
    if handler.type is None:
        return ['BaseException']
    nodes = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return [ast.unparse(node) for node in nodes]


def raised_by(node, place, function):
    """The names that a `raise` surely raises, and those that a reader might take it to raise."""
    if node.exc is None:
        return [name for name in place.caught if is_class_name(name)], place.caught
    surely, maybe = [], []
    for value in alternatives(node.exc):
        called = value.func if isinstance(value, ast.Call) else value
        text = ast.unparse(called)
        if text in place.names:
            surely.extend(filter(is_class_name, place.names[text]))
            maybe.extend(place.names[text])
        elif isinstance(called, (ast.Name, ast.Attribute)) and is_class_name(text):
            surely.append(text)
        else:
            maybe.append(text)
            maybe.extend(assigned_classes(text, function))
            # `raise error.with_traceback(tb)` and `raise cls.of(x)` show the class before the dot
            maybe.append(text.rpartition('.')[0])
            maybe.extend(place.names.get(text.partition('.')[0], ()))
    return surely, surely + maybe


def alternatives(node):
    if isinstance(node, ast.IfExp):
        return [*alternatives(node.body), *alternatives(node.orelse)]
    if isinstance(node, ast.BoolOp):
        return [one for value in node.values for one in alternatives(value)]
    return [node]


def is_class_name(text):
    *owner, last = text.split('.')
    if last.endswith(('Error', 'Exception')) and not {'self', 'cls'} & set(owner):
        return True
    return last.lstrip('_')[:1].isupper() and not last.isupper() and 'self' not in owner and 'cls' not in owner


def assigned_classes(name, function):
    """The classes in `error = ValueError(...)` for a variable that is raised."""
    for node in own_nodes(function):
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, 'target', None)]
        if not any(isinstance(target, ast.Name) and target.id == name for target in targets):
            continue
        for value in alternatives(node.value) if getattr(node, 'value', None) is not None else []:
            yield ast.unparse(value.func if isinstance(value, ast.Call) else value)


@functools.lru_cache(maxsize=8)
def class_bases(module):
    return {
        node.name: [ast.unparse(base) for base in node.bases] for node in ast.walk(module) if isinstance(node, ast.ClassDef)
    }


def lineage(name, bases):
    """A class with all above it, as far as this module and the builtins tell."""
    found, open_names = set(), [name]
    while open_names:
        one = open_names.pop()
        if one in found:
            continue
        found.add(one)
        known = getattr(builtins, one, None)
        if one in bases:
            open_names.extend(bases[one])
        elif isinstance(known, type) and issubclass(known, BaseException):
            found.update(base.__name__ for base in known.__mro__)
            # IOError and EnvironmentError are other names of OSError
            found.add(known.__name__)
    return found


def is_caught(name, catching, bases):
    above = lineage(name, bases)
    is_builtin = isinstance(getattr(builtins, name, None), type)
    outside_exception = {'SystemExit', 'KeyboardInterrupt', 'GeneratorExit', 'BaseException'}
    for caught in catching:
        for one in caught:
            known = getattr(builtins, one, None)
            plain = known.__name__ if isinstance(known, type) else one
            if plain in above or one in above or plain == 'BaseException':
                return True
            if plain == 'Exception' and not is_builtin and not above & outside_exception:
                return True
    return False
