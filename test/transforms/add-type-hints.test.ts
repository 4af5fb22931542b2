import { expect, test } from 'vitest'
import { parseOptions } from '../../src/engine/parse-options.ts'
import type { PythonVersion } from '../../src/python/semantics/conventions.ts'
import { runProject, settle } from '../../src/engine/run-project.ts'
import transform from '../../transforms/add-type-hints.ts'

type Files = Readonly<Record<string, string>>

interface Hinted {
  readonly texts: Files
  /** The messages of what was applied. */
  readonly applied: readonly string[]
  readonly reasons: readonly string[]
}

function hint(
  files: Files,
  given: Readonly<Record<string, string | boolean>> = {},
  unsafe = true,
  pythonVersion: PythonVersion = [3, 11],
): Hinted {
  const sources = Object.entries(files).map(([path, text]) => ({
    path,
    read: () => text,
    conventions: { pythonVersion },
  }))
  const chosen = [{ transform, options: parseOptions(transform, { confidence: 'likely', ...given }) }]
  const outcomes = settle(runProject(sources, chosen, { unsafe }))
  const changed = outcomes.filter((outcome) => outcome.kind === 'changed')
  return {
    texts: { ...files, ...Object.fromEntries(changed.map(({ path, after }) => [path, after])) },
    applied: changed.flatMap(({ applied }) => applied.map(({ message }) => message)),
    reasons: outcomes.flatMap((outcome) =>
      'leftAlone' in outcome ? outcome.leftAlone.map(({ message, reason }) => `${message} [${reason}]`) : [],
    ),
  }
}

/** The first lines of definitions, without what stands around them. */
function signatures(text: string | undefined): string[] {
  return [...(text ?? '').matchAll(/^ *(?:async )?def (.*):(?: .*)?$/gm)].map((found) => found[1]!)
}

const server = {
  'compute/__init__.py': 'from compute.server import Server\n',
  'compute/server.py': `class Server:
    def __init__(self, name, flavor=None):
        self.name = name
        self.flavor = flavor

    def title(self):
        return self.name.upper()

    def resize(self, flavor):
        self.flavor = flavor
        return self.describe(flavor)

    def describe(self, flavor):
        return '%s: %s' % (self.name, flavor.size)
`,
  'compute/flavor.py': `class Flavor:
    def __init__(self, size):
        self.size = size


def default():
    return Flavor(1)
`,
  'tool/__init__.py': '',
  'tool/main.py': `from compute import Server
from compute.flavor import Flavor, default


def boot(count=1):
    servers = [Server('first', default())]
    servers[0].resize(flavor=Flavor(size=2))
    return servers[:count]


def first():
    return boot(count=2)[0]


def names(servers):
    return [server.title() for server in servers]


names(boot())
`,
}

test('hints come from calls, attributes and results of all files', () => {
  const { texts, applied } = hint(server)
  expect(signatures(texts['compute/server.py'])).toEqual([
    "__init__(self, name: str, flavor: 'Flavor | None' = None) -> None",
    'title(self) -> str',
    "resize(self, flavor: 'Flavor') -> str",
    "describe(self, flavor: 'Flavor') -> str",
  ])
  expect(texts['compute/server.py']).toMatch(
    /^from typing import TYPE_CHECKING\n\n+if TYPE_CHECKING:\n {4}from compute\.flavor import Flavor\n/,
  )
  expect(signatures(texts['compute/flavor.py'])).toEqual(['__init__(self, size: int) -> None', 'default() -> Flavor'])
  expect(signatures(texts['tool/main.py'])).toEqual([
    'boot(count: int = 1) -> list[Server]',
    'first() -> Server',
    'names(servers: list[Server]) -> list[str]',
  ])
  expect(applied).toContain('`count` of `boot`: int: default 1 (line 5), called with 2 (line 12)')
  expect(applied).toContain('`size` of `Flavor.__init__`: int: called with 1 (line 7)'.replace('Flavor.', ''))
})

test('a second run finds nothing, and the order of files makes no difference', () => {
  const { texts } = hint(server)
  expect(hint(texts).applied).toEqual([])
  const reversed = Object.fromEntries(Object.entries(server).toReversed())
  expect(hint(reversed).texts).toEqual(texts)
})

test('an override that has a default of its own takes it too', () => {
  const base = 'class A:\n    def f(self, size: int, name: str, ratio: float): return size\n'
  const heir = 'class B(A):\n    def f(self, size=None, name=1, ratio=1): return 1\n'
  expect(signatures(hint({ 'a.py': base + heir }).texts['a.py'])[1]).toBe(
    'f(self, size: int | None = None, name: int = 1, ratio: float = 1) -> int',
  )
})

test('calls, defaults of str and all that rests on them are no proof', () => {
  const { texts } = hint(server, { confidence: 'proved' })
  expect(signatures(texts['compute/server.py'])).toEqual([
    '__init__(self, name, flavor=None) -> None',
    'title(self)',
    'resize(self, flavor) -> str',
    'describe(self, flavor) -> str',
  ])
  const safe = hint(server, { confidence: 'likely' }, false)
  expect(signatures(safe.texts['compute/flavor.py'])).toEqual(['__init__(self, size) -> None', 'default() -> Flavor'])
  expect(safe.reasons).toContain(
    '`size` of `__init__`: int: called with 1 (line 7) [the hint is likely and not proved]',
  )
})

test('unsafe hints that stay away bring no imports', () => {
  const { texts } = hint(server, { confidence: 'likely' }, false)
  expect(texts['compute/server.py']).not.toContain('TYPE_CHECKING')
})

test('an override takes and gives what the method says that it overrides', () => {
  const { texts, reasons } = hint({
    'base.py': `import html.parser
class Base:
    def visit(self, node: int, deep: bool = False) -> str:
        raise NotImplementedError
    def leave(self, node):
        pass
    def close(self):
        self.open = False
`,
    'heirs.py': `from base import Base
from html.parser import HTMLParser
class Heir(Base):
    def visit(self, node, deep=False):
        return 'x'
    def leave(self, node):
        return 1
    def close(self):
        return True
class Other(Base):
    def leave(self, node):
        self.node = node
class Reader(HTMLParser):
    def handle_starttag(self, tag, attrs):
        self.last = tag
`,
  })
  expect(signatures(texts['heirs.py'])).toEqual([
    'visit(self, node: int, deep: bool = False) -> str',
    'leave(self, node)',
    'close(self)',
    'leave(self, node)',
    'handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None',
  ])
  expect(signatures(texts['base.py'])[2]).toBe('close(self)')
  expect(reasons).toContain('what `close` returns has no hint [the one at heirs.py:8 returns a value]')
})

test.each([
  ['wait(0.5)', 'line 3 gives it 0.5'],
  ['thing.wait(timeout=None)', 'line 3 gives it None'],
  ['wait(timeout="1")', 'line 3 gives it "1"'],
])('the call %s speaks against a default of 1', (call, doubt) => {
  const { texts, reasons } = hint(
    { 'a.py': `def wait(timeout=1):\n    print(timeout)\n${call}\n` },
    { confidence: 'proved' },
  )
  expect(signatures(texts['a.py'])).toEqual(['wait(timeout=1) -> None'])
  expect(reasons).toContain(`\`timeout\` of \`wait\` has no hint [the default is an int, but ${doubt}]`)
})

test('a parameter that is handed on is what the other function takes', () => {
  const { texts } = hint(
    {
      'a.py': 'from b import to_filter\ndef show(when=True):\n    return to_filter(when)\n',
      'b.py': 'def to_filter(value):\n    return value if isinstance(value, Filter) else Filter()\nclass Filter: ...\n',
    },
    { confidence: 'proved' },
  )
  expect(signatures(texts['a.py'])).toEqual(['show(when=True)'])
})

test('complete-only fills functions or leaves them', () => {
  const text = 'def known(count=1):\n    return count\ndef unknown(value, count=1):\n    return count\n'
  const { texts, reasons } = hint({ 'a.py': text }, { confidence: 'proved', completeOnly: true })
  expect(signatures(texts['a.py'])).toEqual(['known(count: int = 1) -> int', 'unknown(value, count=1)'])
  expect(reasons).toContain(
    '`count` of `unknown`: int: default 1 (line 3) [`value` of `unknown` would stay without a hint]',
  )
})

test.each([
  ['params', ['f(count: int = 1)']],
  ['returns', ['f(count=1) -> int']],
])('only %s', (only, wanted) => {
  expect(signatures(hint({ 'a.py': 'def f(count=1):\n    return 2\n' }, { only }).texts['a.py'])).toEqual(wanted)
})

test('stand-ins that tests make are no arguments', () => {
  const { texts } = hint({
    'shop.py': 'class Cart:\n    def add(self): ...\ndef pay(cart):\n    cart.add()\n',
    'tests/test_shop.py': 'from shop import pay\nclass FakeCart:\n    def add(self): ...\npay(FakeCart())\n',
  })
  expect(signatures(texts['shop.py'])[1]).toBe('pay(cart) -> None')
})

test.each([
  ['from typing import Self\n', 'Self'],
  ['from typing_extensions import Self\n', 'Self'],
  ['', '"Chain"'],
])('what is chained is named as the file can: with %j', (imports, name) => {
  const { texts } = hint({ 'a.py': `${imports}class Chain:\n    def more(self):\n        return self\n` })
  expect(signatures(texts['a.py'])).toEqual([`more(self) -> ${name}`])
})

const register = 'REGISTRY = []\ndef register(function):\n    REGISTRY.append(function)\n    return function\n'
const registered = 'from registry import register\n@register\ndef page(size=1):\n    return 2\n'

test('a decorator of the project is no reason to leave a function, unless a file of the project reads hints', () => {
  const alone = hint({ 'registry.py': register, 'pages.py': registered })
  expect(signatures(alone.texts['pages.py'])).toEqual(['page(size: int = 1) -> int'])
  const reader = 'import inspect\ndef types(function):\n    return inspect.signature(function).return_annotation\n'
  const { reasons } = hint({ 'registry.py': register, 'pages.py': registered, 'reader.py': reader })
  expect(reasons).toContain(
    'what `page` returns: int: returned at line 4 [`@register` at line 2 may read its hints at run time]',
  )
})

test.each([
  ['import inspect\ndef names(function):\n    return list(inspect.signature(function).parameters)\n', true],
  ['import inspect\ndef hint(parameter):\n    return inspect.signature(parameter).return_annotation\n', false],
  ['import typing\ndef hints(function):\n    return typing.get_type_hints(function)\n', false],
])('a file with %j has safe hints: %s', (text, isSafe) => {
  const { reasons } = hint({ 'a.py': `${text}def page():\n    return 2\n` }, { confidence: 'proved' }, false)
  expect(reasons.some((reason) => reason.includes('reads hints at run time'))).toBe(!isSafe)
})

test('what one run makes known of methods and their overrides leaves nothing to a second run', () => {
  const text = `class Doc:
    def bold(self, text):
        return '*'.join(text)

    def section(self, title):
        return self.bold(title)

    def __len__(self):
        return self.count()

    def size(self):
        return len(self) + self.__len__()


class Plain(Doc):
    def bold(self, text):
        return text

    def section(self, title):
        return super().section(title)
`
  const once = hint({ 'doc.py': text }, { confidence: 'proved' })
  expect(signatures(once.texts['doc.py'])).toEqual([
    'bold(self, text) -> str',
    'section(self, title) -> str',
    '__len__(self) -> int',
    'size(self) -> int',
    'bold(self, text)',
    'section(self, title) -> str',
  ])
  expect(hint(once.texts, { confidence: 'proved' }).applied).toEqual([])
})

test('a method that returns what a method without a value gives returns nothing', () => {
  const text = `class Base:
    def close(self):
        print('closed')


class Below(Base):
    def close(self):
        return super().close()


class Lowest(Below):
    def close(self):
        print('closed as well')
`
  const once = hint({ 'base.py': text }, { confidence: 'proved' })
  expect(signatures(once.texts['base.py'])).toEqual([
    'close(self) -> None',
    'close(self) -> None',
    'close(self) -> None',
  ])
  expect(hint(once.texts, { confidence: 'proved' }).applied).toEqual([])
})

test('overrides that give what their bases do wait for no one, on several ways and in several classes', () => {
  const way =
    '        if isinstance(value, str):\n            return super().set([value])\n        return super().set(value)\n'
  const text = `class Base:
    def set(self, value):
        self.value = value


class Middle(Base):
    pass


class One(Middle):
    def set(self, value):
${way}

class Two(Middle):
    def set(self, value):
${way}`
  const once = hint({ 'base.py': text }, { confidence: 'proved' })
  expect(signatures(once.texts['base.py'])).toEqual(Array.from({ length: 3 }, () => 'set(self, value) -> None'))
  expect(hint(once.texts, { confidence: 'proved' }).applied).toEqual([])
})

test('lists and sets of plain values are told as they are', () => {
  const text = `import os


def names(path):
    return os.listdir('.')


def lengths():
    return {len(name) for name in names('.')}


def rows():
    return [[1], [2]]


def pairs():
    return {'a': 1}
`
  expect(signatures(hint({ 'names.py': text }, { confidence: 'proved' }).texts['names.py'])).toEqual([
    'names(path) -> list[str]',
    'lengths() -> set[int]',
    'rows()',
    'pairs()',
  ])
})

test('an override gives the plain value that the library promises', () => {
  const text = `import logging


class Short(logging.Formatter):
    def format(self, record):
        return self.render(record)
`
  expect(signatures(hint({ 'short.py': text }, { confidence: 'proved' }).texts['short.py'])).toEqual([
    'format(self, record) -> str',
  ])
})

test('what all calls give bools to is a flag', () => {
  const text = `def draw(text, bold, wide, deep, color, size=None):
    if wide is None:
        return
    if deep:
        draw(text, bold, wide, deep, color)


draw('a', True, True, 'a' == 'b', True, True)
draw('a', 1 == 2, False, 1 == 2, 'red')
`
  expect(signatures(hint({ 'draw.py': text }, { confidence: 'proved' }).texts['draw.py'])).toEqual([
    'draw(text, bold: bool, wide, deep, color, size: bool | None = None) -> None',
  ])
})

test('options of any name are no flag, nor what a call on something unknown gives a number to', () => {
  const text = `from elsewhere import path


class File:
    def ensure(self, *parts, **options):
        return options

    def make(self, dir):
        return dir


File().ensure('a', dir=True)
File().make(dir=True)
path.make(dir=1)
`
  expect(signatures(hint({ 'file.py': text }, { confidence: 'proved' }).texts['file.py'])).toEqual([
    'ensure(self, *parts, **options)',
    'make(self, dir)',
  ])
})

test('parameters that hand each other on are what the first call gives', () => {
  const text = `class State:
    pass


def write(state):
    inner(state)


def inner(state):
    write(state)


write(State())
`
  const once = hint({ 'write.py': text })
  expect(signatures(once.texts['write.py'])).toEqual(['write(state: State) -> None', 'inner(state: State) -> None'])
  expect(hint(once.texts).applied).toEqual([])
})

test('parameters that only hand each other on stay bare', () => {
  const text = 'def write(state):\n    inner(state)\n\n\ndef inner(state):\n    write(state)\n'
  expect(signatures(hint({ 'write.py': text }).texts['write.py'])).toEqual([
    'write(state) -> None',
    'inner(state) -> None',
  ])
})

test('an empty text is no proof of a text where some call gives what nobody knows', () => {
  const text = (call: string) => `from elsewhere import thing


def show(title=''):
    print(title)


show('a')
${call}
`
  const shown = (call: string) => signatures(hint({ 'show.py': text(call) }, { confidence: 'proved' }).texts['show.py'])
  expect(shown("show('b')")).toEqual(["show(title: str = '') -> None"])
  expect(shown('show(thing)')).toEqual(["show(title='') -> None"])
})

test('any object can be compared, so what the body takes for a collection stays bare', () => {
  const text = 'class A:\n    def __eq__(self, other):\n        return len(other) == 1\n'
  expect(hint({ 'a.py': text }).reasons).toEqual([
    expect.stringContaining('any object can come, but the body takes it for a collection'),
  ])
})

test('a project that runs on Python 2 alone gets no hints, and is told why', () => {
  const { reasons, applied } = hint({ 'a.py': 'def f(count=1):\n    return 1\n' }, {}, true, [2, 7])
  expect(applied).toEqual([])
  expect(reasons).toHaveLength(2)
  expect(reasons[0]).toContain('the project runs on Python 2, which has no hints')
})

test.each([
  ['""', '"b"', 'f(prefix: str = "") -> None'],
  ['""', 'None', 'f(prefix="") -> None'],
  ['""', 'unknown', 'f(prefix="") -> None'],
  ['"auto"', '"b"', 'f(prefix="auto") -> None'],
])('the default %s is proved where it is empty and text is given: %s', (standard, given, signature) => {
  const text = `def f(prefix=${standard}):\n    print(prefix)\n\n\nf(${given})\n`
  expect(signatures(hint({ 'a.py': text }, { confidence: 'proved' }).texts['a.py'])).toEqual([signature])
})

test('a class that seems to inherit from itself, or from an heir, is taken for one with an unknown base', () => {
  const text =
    'from elsewhere import Parser\nclass Parser(Parser):\n    def parse(self, text, document):\n        self.text = text\n'
  expect(signatures(hint({ 'a.py': text }).texts['a.py'])).toEqual(['parse(self, text, document) -> None'])
  const circle = {
    'a.py': 'from b import Second\nclass First(Second):\n    def take(self, value):\n        self.value = value\n',
    'b.py': 'from a import First\nclass Second(First):\n    def take(self, value):\n        self.value = value\n',
  }
  expect(signatures(hint(circle).texts['b.py'])).toEqual(['take(self, value) -> None'])
})

test('what is told by the name of the class is not taken for the class of the receiver', () => {
  const text = `class Lock:
    def __truediv__(self, other):
        return type(self)(other)


class FileLock(Lock):
    pass


class Data:
    def __init__(self):
        self.lock = FileLock('a')

    def info(self):
        return self.lock / 'b'
`
  const { texts } = hint({ 'a.py': text }, { confidence: 'proved' })
  expect(signatures(texts['a.py'])).toContain('info(self) -> Lock')
  expect(hint(texts, { confidence: 'proved' }).applied).toEqual([])
})

/** The signatures of a file after the hints that are proved. */
function proved(text: string, files: Files = {}): string[] {
  return signatures(hint({ ...files, 'a.py': text }, { confidence: 'proved' }, false).texts['a.py'])
}

const either = (condition: string): string =>
  `import sys\nfrom __future__ import annotations\n${condition}:\n    from typing import Self\nelse:\n    from typing_extensions import Self\n`

test.each(['if sys.version_info >= (3, 11)', 'if sys.platform'])(
  '`Self` that one of two imports brings is known: %s',
  (condition) => {
    const text = `${either(condition)}class Chain:\n    def more(self):\n        return self\n`
    expect(proved(text)).toEqual(['more(self) -> Self'])
  },
)

test('`Self` that may be something else is not written', () => {
  const text =
    'try:\n    from typing import Self\nexcept ImportError:\n    Self = None\nclass Chain:\n    def more(self):\n        return self\n'
  expect(proved(text)).toEqual(['more(self) -> "Chain"'])
})

test('where a type variable stands for the class, its name is not written for what is chained', () => {
  const text = `from typing import TypeVar
T = TypeVar('T', bound='Chain')
class Chain:
    def more(self):
        return self
class Other:
    def more(self):
        return self
`
  const { texts, reasons } = hint({ 'a.py': text }, { confidence: 'proved' })
  expect(signatures(texts['a.py'])).toEqual(['more(self)', "more(self) -> 'Other'"])
  expect(reasons).toEqual([expect.stringContaining('the file has the type variable `T` for its class')])
})

test('a class that takes arguments is not proved without them', () => {
  const text = `from typing import Generic, TypeVar
T = TypeVar('T')
class Box(Generic[T]):
    def open(self):
        return self
`
  expect(proved(text)).toEqual(['open(self)'])
})

test('a method that gives its own object is told by its own class, whatever the base is told by', () => {
  const text = `class Base:
    def more(self):
        return self
class Heir(Base):
    def more(self):
        return self
`
  expect(proved(text)).toEqual(['more(self) -> "Base"', 'more(self) -> "Heir"'])
})

test.each([
  ['yield 1', 'f() -> Iterator[int]'],
  ['yield', 'f() -> Iterator[None]'],
  ['yield Item()', 'f()'],
  ['yield (1, 2)', 'f()'],
])('an iterator is proved where its items are plain: %s', (body, signature) => {
  expect(proved(`class Item:\n    pass\ndef f():\n    ${body}\n`)).toEqual([signature])
})

test.each([
  ['return self.x == other.x and not other.y', 'bool'],
  ['if other: return NotImplemented\n        return self.x < other.x', 'bool'],
  ['return Query(self, other)', undefined],
  ['return self.compare(other)', undefined],
])('a comparison that gives comparisons gives a bool: %s', (body, result) => {
  const text = `class Query:\n    def __eq__(self, other):\n        ${body}\n`
  const found = proved(text).at(-1)
  if (result === undefined) expect(found).not.toContain('-> bool')
  else expect(found).toContain(`-> ${result}`)
})

test('objects of a class whose own comparisons give bools compare to bools', () => {
  const text = `class Point:
    def __eq__(self, other):
        return self.x == other.x
def same():
    return Point() == Point()
`
  expect(proved(text)).toEqual(['__eq__(self, other) -> bool', 'same() -> bool'])
})

const visitor = (body: string): string =>
  `class One:\n    def visit(self):\n        ${body}\nclass Two:\n    def visit(self):\n        self.seen = True\n`

test.each([
  ['pass', 'visit(self) -> None'],
  ['"""Nothing."""', 'visit(self) -> None'],
  ['raise ValueError', 'visit(self)'],
])('an empty method gives None as the others of its name: %s', (body, signature) => {
  expect(proved(visitor(body))).toEqual([signature, 'visit(self) -> None'])
})

test('an empty method is left where another one of its name gives a value, where it is abstract, and where it is alone', () => {
  const three = 'class Three:\n    def visit(self):\n        return 1\n'
  expect(proved(visitor('pass'), { 'b.py': three })[0]).toBe('visit(self)')
  const abstract =
    'from abc import abstractmethod\n' + visitor('pass').replace('    def', '    @abstractmethod\n    def')
  expect(proved(abstract)[0]).toBe('visit(self)')
  expect(proved('class One:\n    def visit(self):\n        pass\n')).toEqual(['visit(self)'])
})

const step = (base: string, ...heirs: readonly string[]): string =>
  `class Step:\n    def run(self):\n        ${base}\n` +
  heirs.map((body, index) => `class Step${index}(Step):\n    def run(self):\n        ${body}\n`).join('')

test.each([
  ['raise NotImplementedError', ['self.x = 1'], 'None'],
  ['pass', ['return True', 'return self.x == 1 and not self.y'], 'bool'],
  ['...', ['return 1', 'return 1.5'], 'float'],
  ['raise NotImplementedError', ['return 1', 'raise NotImplementedError'], 'int'],
  ['raise NotImplementedError', ['return 1', 'return "one"'], undefined],
  ['raise NotImplementedError', ['return 1', 'return self.x'], undefined],
  ['raise NotImplementedError', ['yield 1'], undefined],
  ['raise NotImplementedError', ['raise NotImplementedError'], undefined],
  ['raise NotImplementedError', ['return self'], undefined],
])('a place holder (%s) gives what overrides it: %s', (base, heirs, result) => {
  expect(proved(step(base, ...heirs))[0]).toBe(result === undefined ? 'run(self)' : `run(self) -> ${result}`)
})

test.each([
  ['__bool__(self)', 'return self.x'],
  ['__lt__(self, other)', 'return self.x < other.x'],
])('a place holder gives what the special method gives that overrides it: %s', (signature, body) => {
  const text = step('raise NotImplementedError', body).replaceAll('run(self)', signature)
  const [base, override] = proved(text)
  expect(base).toMatch(/ -> bool$/)
  expect(override).toMatch(/ -> bool$/)
})

test('a place holder gives no coroutine where what overrides it gives one', () => {
  const text = step('raise NotImplementedError', 'return 1').replace(/(class Step0.*\n {4})def/, '$1async def')
  expect(proved(text)).toEqual(['run(self)', 'run(self) -> int'])
})

test.each([
  ['import asyncio', 'asyncio.Protocol', true],
  ['from elsewhere import Protocol', 'Protocol', true],
  ['from typing import Protocol', 'Protocol', false],
  ['from typing import *', 'Protocol', false],
  ['import typing_extensions as te', 'te.Protocol', false],
])('%s: a class of the name `Protocol` is no protocol of `typing`: %s', (imported, base, isHinted) => {
  const text = `${imported}\nclass Echo(${base}):\n    def go(self):\n        self.gone = True\n`
  expect(proved(text)).toEqual([isHinted ? 'go(self) -> None' : 'go(self)'])
})

test('`assert False` is no end that gives None', () => {
  expect(proved('def f(x):\n    if x:\n        return 1\n    assert False\n')).toEqual(['f(x) -> int'])
  expect(proved('def f():\n    assert False, "never"\n')).toEqual(['f()'])
  expect(proved('def f(x):\n    assert x\n')).toEqual(['f(x) -> None'])
})

test.each([
  ['self.token = None\n        assert token is not None\n        return token', 'Token'],
  ['assert token is not None\n        token = self.token\n        return token', 'Token | None'],
  ['assert isinstance(token, Token), "no token"\n        return token', 'Token'],
  ['assert self.ready\n        return token', 'Token | None'],
  ['if (found := self.token) is not None:\n            return found\n        raise ValueError', 'Token'],
  ['if (found := self.token) is None:\n            raise ValueError\n        return found', 'Token'],
])('what is asserted, or bound in a check, is not None: %s', (body, result) => {
  const text = `from __future__ import annotations
class Token:
    pass
class Reader:
    def __init__(self):
        self.ready = True
        self.token: Token | None = None
    def read(self):
        token = self.token
        ${body}
`
  expect(proved(text)).toContain(`read(self) -> ${result}`)
})

test.each([
  [
    'if token is None:\n            raise ValueError\n        token = self.find()\n        return token',
    'Token | None',
  ],
  [
    'if token is not None:\n            token = self.find()\n            return token\n        return Token()',
    'Token | None',
  ],
  [
    'if self.token is not None:\n            self.token = self.find()\n            return self.token\n        return Token()',
    'Token | None',
  ],
  ['self.token = self.find()\n        return self.token', 'Token | None'],
  ['self.token = Token()\n        return self.token', 'Token'],
  ['if self.token is None:\n            self.token = Token()\n        return self.token', 'Token'],
  ['if self.token is None:\n            self.token = self.find()\n        return self.token', 'Token | None'],
  [
    'if token is None:\n            raise ValueError\n        while self.ready:\n            if self.wanted:\n                return token\n            token = self.find()\n        return Token()',
    'Token | None',
  ],
  [
    'if token is not None:\n            token = token.strip()\n            return token\n        return Token()',
    'Token',
  ],
])('a check for None holds until something binds the name again: %s', (body, result) => {
  const text = `from __future__ import annotations
class Token:
    def strip(self) -> Token:
        return self
class Reader:
    def __init__(self):
        self.ready = True
        self.wanted = True
        self.token: Token | None = None
    def find(self) -> Token | None:
        return self.token
    def read(self):
        token = self.token
        ${body}
`
  expect(proved(text)).toContain(`read(self) -> ${result}`)
})

test('long lines of classes are followed as far as people would, and no further', () => {
  const heirs = Array.from(
    { length: 600 },
    (_, at) => `class C${at + 1}(C${at}):\n    def m(self): return super().m()\n`,
  )
  const hinted = proved(`class C0:\n    def m(self): return 1\n${heirs.join('')}`)
  expect(hinted.slice(0, 3)).toEqual(['m(self) -> int', 'm(self) -> int', 'm(self) -> int'])
})

/** What is said of `value`, the parameter of `f`. */
function taken(body: string, before = '', parameter = 'value'): readonly string[] {
  const { applied } = hint({ 'a.py': `${before}\ndef f(${parameter}):\n    ${body}\n` })
  return applied.filter((message) => message.startsWith('`value` of `f`'))
}

test.each([
  ['return chr(value)', '', '`value` of `f`: int: handed to `chr` (line 3)'],
  ['return g(size=value)', 'def g(size=1): return size', '`value` of `f`: int: handed to `g` (line 3)'],
  ['return value.startswith("a")', '', '`value` of `f`: str: its `startswith` is called (line 3)'],
  ['return value.startswith(b"a")', '', '`value` of `f`: bytes: its `startswith` is called (line 3)'],
  ['return value.encode()', '', '`value` of `f`: str: its `encode` is called (line 3)'],
  ['return names[value]', 'names = {"a": 1}', '`value` of `f`: str: looked up in `names` (line 3)'],
  ['return names[value]', 'names = ["a"]', '`value` of `f`: int: looked up in `names` (line 3)'],
  ['return value in names', 'names = {"a": 1}', '`value` of `f`: str: looked for in `names` (line 3)'],
  ['return value == "a"', '', '`value` of `f`: str: compared with `"a"` (line 3)'],
  ['return "a" + value', '', '`value` of `f`: str: added to `"a"` (line 3)'],
  ['box.size = value', 'class Box:\n    size: int\nbox = Box()', '`value` of `f`: int: stored in `box.size` (line 5)'],
  ['return value == "a" and g(value)', 'def g(x): return x', '`value` of `f`: str: compared with `"a"` (line 3)'],
])('%s after "%s" tells what the parameter is', (body, before, message) => {
  expect(taken(body, before)).toEqual([message])
})

test('what the body takes it for may be None where it is compared with None, or None is the default', () => {
  expect(taken('return value == "a" and value is None')[0]).toContain('`value` of `f`: str | None')
  expect(taken('return value == "a"', '', 'value=None')[0]).toContain('`value` of `f`: str | None')
})

test.each([
  ['two types', 'return value == "a" or value == 1', ''],
  ['another value in a call', 'return value == "a"', 'def g(): return f(1), f([1])'],
  ['a test of its class', 'return value == "a" and isinstance(value, int)', ''],
  ['a question for its attributes', 'return value == "a" and hasattr(value, "x")', ''],
  ['a question for its type', 'return value == "a" and type(value) is int', ''],
  ['a match', 'match value:\n        case "a": return value == "a"', ''],
  ['what is tried', 'try: return value.encode()\n    except (ValueError, AttributeError): return value', ''],
  ['a new value', 'value = value or 1; return value == "a"', ''],
  ['floats, for which ints are given', 'return value == 0.5', ''],
  ['options of any name', 'return g(name=value)', 'def g(**options: str): pass'],
  ['overloads that take several', 'return int(value)', ''],
  ['a place that takes None', 'return g(value)', 'def g(x: str | None): pass'],
  ['any object', 'return repr(value)', ''],
  ['a class with heirs', 'return g(value)', 'class A: pass\nclass B(A): pass\ndef g(x: A): pass'],
])('%s is no proof of what the parameter is', (_, body, before) => {
  expect(taken(body, before)).toEqual([])
})

const shapes = `class Shape:
    def __init__(self):
        self.corners = 3
        self.edges = 3
class Square(Shape):
    def turn(self): pass
class Line:
    def read(self): pass
    def seek(self): pass
`

test.each([
  [
    'return value.corners + value.edges',
    'value',
    '`value` of `f`: Shape: its `corners` is read, which only Shape (line 1) has',
  ],
  ['return shape.corners', 'shape', '`shape` of `f`: Shape: its `corners` is read, which only Shape (line 1) has'],
  ['return square.turn()', 'square', '`square` of `f`: Square: its `turn` is read, which only Square (line 5) has'],
  ['return value.corners', 'value', undefined],
  ['return value.read(), value.seek()', 'value', undefined],
  ['return value.corners + value.width', 'value', undefined],
])('%s of %s tells its class where no other one has these attributes', (body, name, message) => {
  const { applied } = hint({ 'a.py': `${shapes}def f(${name}):\n    ${body}\n` })
  expect(applied.filter((each) => each.includes('of `f`:') && each.startsWith(`\`${name}`))).toEqual(
    message ? [message] : [],
  )
})

test('a class that the file does not name is not told by its attributes, until a hint of the file names it', () => {
  const body = 'def f(value):\n    return value.corners + value.edges\n'
  const inPackage = { 'p/__init__.py': '', 'p/shapes.py': `${shapes}def make(): return Shape()\n` }
  expect(signatures(hint({ ...inPackage, 'p/a.py': body }).texts['p/a.py'])).toEqual(['f(value)'])
  const { texts } = hint({
    ...inPackage,
    'p/a.py': `${body}def g(other):\n    return other.corners + other.edges\n`,
    'p/b.py': 'from p.a import f\nfrom p.shapes import make\nf(make())\n',
  })
  expect(signatures(texts['p/a.py'])).toEqual(['f(value: "Shape") -> int', 'g(other: "Shape") -> int'])
})

test.each([
  ['return chr(value)', '', 'f(value: int) -> str'],
  ['return value.encode()', '', 'f(value: str) -> bytes'],
  ['return g(value)', 'def g(x):\n    return chr(x)', 'f(value: int) -> str'],
  ['return value == "a"', 'def g():\n    return f("b")', 'f(value)'],
  ['return value == "a"', '', 'f(value)'],
  ['return chr(value) and value is None', '', 'f(value)'],
  ['return chr(value)', 'def g(x):\n    return f([x])', 'f(value) -> str'],
  ['return value.corners + value.edges', shapes, 'f(value)'],
  ['return chr(value) if value else ""', '', 'f(value) -> str'],
  ['return chr(value)', 'def g(x):\n    print(isinstance(x, str))\n    return f(x)', 'f(value) -> str'],
])('%s after "%s" proves what the parameter is', (body, before, signature) => {
  const result = body.includes('==') || body.includes('is None') ? /(?: -> \w+)?$/ : /$^/
  const found = proved(`${before}\ndef f(value):\n    ${body}\n`)
  expect(found.find((each) => each.startsWith('f('))?.replace(result, '')).toBe(signature)
})

test('parameters that only hand each other on are proved by nothing', () => {
  const text = 'def f(x):\n    g(x)\n    return x or 1\ndef g(x):\n    f(x)\n    return x\n'
  expect(proved(text)).toEqual(['f(x)', 'g(x)'])
})

test('what one run makes known of parameters by their uses leaves nothing to a second run', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
  const chain = names.map((name, at) => `def ${name}(x):\n    return ${names[at + 1] ?? 'chr'}(x)\n`).join('')
  const { texts } = hint({ 'a.py': chain })
  expect(signatures(texts['a.py'])).toEqual(names.map((name) => `${name}(x: int) -> str`))
  expect(hint(texts).applied).toEqual([])
})

test('parameters that a method takes one after the other are known, whichever is asked about first', () => {
  const update = (names: string): string => `class Info:
    @classmethod
    def read(cls, text):
        return cls()
    def update(self, fast, deep):
        return self if fast and deep else None
def run(text, ${names}):
    info = Info.read(text)
    new = info.update(fast=fast, deep=deep)
    check(text, new)
def check(text, info):
    assert info.update(True, True)
check("a", Info().update(True, True))
`
  for (const names of ['fast, deep', 'deep, fast']) {
    const run = proved(update(names)).find((each) => each.startsWith('run('))
    expect(run).toBe(`run(text, ${names.replace(/\w+/g, '$&: bool')}) -> None`)
  }
})

test('a protocol whose methods give objects of itself is compared once', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
  const methods = names.map((name) => `    def ${name}(self) -> "Chain[T]": ...\n`).join('')
  const own = names.map((name) => `    def ${name}(self) -> "Link": ...\n`).join('')
  const text = `from typing import Protocol, TypeVar
T = TypeVar("T")
class Chain(Protocol[T]):
${methods}class Link:
${own}def last(chain: Chain[T]) -> T: ...
def f(name="a", size=1):
    return last(Link()), size
`
  expect(proved(text)).toContain('f(name="a", size: int = 1)')
})
