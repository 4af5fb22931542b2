import { expect, test } from 'vitest'
import { PythonFile } from '../../../../../src/python/semantics/python-file.ts'
import { libraryFacts } from '../../../../../src/python/semantics/types/library/library-facts.ts'
import { TypeProgram } from '../../../../../src/python/semantics/types/solve/program.ts'
import { noAssumptions, Solver } from '../../../../../src/python/semantics/types/solve/solver.ts'
import { readModule } from '../../../../../src/python/semantics/types/survey/read-module.ts'
import { parse } from '../../../../../src/python/syntax/parse.ts'

type Files = Readonly<Record<string, string>>

function solverOf(files: Files): Solver {
  const facts = Object.entries(files).map(([path, text]) => {
    const parsed = parse(text)
    if (parsed.kind !== 'parsed') throw new Error(`${path}: ${parsed.reason}`)
    return readModule(new PythonFile(path, parsed.tree))
  })
  return new Solver(new TypeProgram(facts, libraryFacts), noAssumptions)
}

/** What the function `f` of the first file returns, modules left out: `list[int]`. */
function resultIn(files: Files): string {
  const solver = solverOf(files)
  const [path] = Object.keys(files)
  const found = solver.program.at(path!)?.functions.find(({ facts }) => facts.path === 'f')
  return solver.results
    .declared(found!)
    .key.replaceAll(/[\w./:]+::/g, '')
    .split(' | ')
    .toSorted()
    .join(' | ')
}

function resultOf(body: string, before = ''): string {
  const lines = body.split('\n').map((line) => `    ${line}`)
  return resultIn({ 'here.py': `${before}\ndef f(x, *rest, **options):\n${lines.join('\n')}\n` })
}

test.each([
  ['1', 'int'],
  ['1.5', 'float'],
  ['-True', 'int'],
  ['"a" "b"', 'str'],
  ['f"{x}"', 'str'],
  ['b"a"', 'bytes'],
  ['None', 'NoneType'],
  ['not x', 'bool'],
  ['x is None', 'bool'],
  ['x', '?'],
  ['rest', 'tuple[?,...]'],
  ['options', 'dict[str,?]'],
  ['x == 1', 'bool'],
  ['x < x', '?'],
  ['[1, 2]', 'list[int]'],
  ['[1, "a"]', 'list[int | str]'],
  ['[]', 'list[!]'],
  ['{1: "a"}', 'dict[int,str]'],
  ['{1, 2}', 'set[int]'],
  ['(1, "a")', 'tuple[int,str]'],
  ['(1, "a")[1]', 'str'],
  ['(1, "a")[-2]', 'int'],
  ['[1][0]', 'int'],
  ['"abc"[1:]', 'str'],
  ['{"a": 1}["a"]', 'int'],
  ['[n * 2 for n in range(3)]', 'list[int]'],
  ['{n: str(n) for n in range(3)}', 'dict[int,str]'],
  ['[a for a, b in {"a": 1}.items()]', 'list[str]'],
  ['1 + 2.5', 'float'],
  ['2 / 1', 'float'],
  ['7 // 2', 'int'],
  ['2 ** -1', '?'],
  ['"a" % x', 'str'],
  ['[1] + ["a"]', 'list[int | str]'],
  ['"a" or None', 'NoneType | str'],
  ['1 if x else "a"', 'int | str'],
  ['len(x)', 'int'],
  ['sorted([2, 1])', 'list[int]'],
  ['sorted({"a": 1})', 'list[str]'],
  ['max([1.5])', 'float'],
  ['sum([1, 2])', 'int'],
  ['abs(-3)', 'int'],
  ['list(map(str, [1]))', 'list[str]'],
  ['list(zip([1], "a"))', 'list[tuple[int,str]]'],
  ['dict(a=1)', 'dict[str,int]'],
  ['open(x).read()', 'str'],
  ['open(x, "rb").read()', 'bytes'],
  ['", ".join(x)', 'str'],
  ['"a b".split()', 'list[str]'],
  ['"a".encode()', 'bytes'],
  ['type(1)', 'type int'],
  ['int', 'type int'],
  ['isinstance(x, int)', 'bool'],
  ['getattr(x, "a")', 'Any'],
  ['1 + x', '?'],
  ['"a" + x', 'str'],
  ['nobody_knows(x)', '?'],
])('the type of %s is %s', (expression, type) => {
  expect(resultOf(`return ${expression}`)).toBe(type)
})

test.each([
  ['import os\n', 'os.path.join("a", "b")', 'str'],
  ['import os\n', 'os.environ.get("a")', 'NoneType | str'],
  ['import os\n', 'os.getcwd', 'def getcwd#'],
  ['import re\n', 're.match("a", "b")', 'Match[str] | NoneType'],
  ['import collections\n', 'collections.Counter("ab").most_common()', 'list[tuple[str,int]]'],
  ['import pathlib\n', 'pathlib.Path("a") / "b"', 'Path'],
  ['import pathlib\n', 'pathlib.Path("a").read_text()', 'str'],
  ['import subprocess\n', 'subprocess.run(["a"], text=True).returncode', 'int'],
  ['import json\n', 'json.dumps({})', 'str'],
  ['import json\n', 'json.loads("1")', 'Any'],
  ['from datetime import datetime\n', 'datetime.now() - datetime.now()', 'timedelta'],
  ['import os as system\n', 'system.sep', 'str'],
])('with %j the type of %s is %s', (before, expression, type) => {
  expect(resultOf(`return ${expression}`, before)).toContain(type)
})

test.each([
  ['if x:\n    return 1', 'NoneType | int'],
  ['while True:\n    pass', '!'],
  ['y = 1\ny = "a"\nreturn y', 'str'],
  ['y = 1\nif x:\n    y = "a"\nreturn y', 'int | str'],
  ['y = None\nif y is not None:\n    return y\nreturn 1', 'int'],
  ['for y in [1]:\n    return y\nreturn 2', 'int'],
  ['with open(x) as y:\n    return y.readlines()', 'list[str]'],
  ['try:\n    pass\nexcept (OSError, ValueError) as error:\n    return error\nreturn 1', 'OSError | ValueError | int'],
  ['a, (b, c) = 1, ("a", 2.5)\nreturn c', 'float'],
  ['a, *b = [1, 2]\nreturn a', 'int'],
  ['yield 1', 'Iterator[int]'],
  ['yield from ["a"]', 'Iterator[str]'],
  ['y = yield 1\nreturn y', '?'],
  ['if (y := len(x)) > 1:\n    return y\nreturn 0', 'int'],
  ['y = 1\ny += 2.5\nreturn y', 'float'],
  ['def inner():\n    return 1\nreturn inner()', 'int'],
  ['return f(x)', '!'],
  ['if x:\n    return f(x)\nreturn 1', 'int'],
  ['y = []\nfor z in x:\n    y = [y]\nreturn y', '?'],
  ['raise NotImplementedError', '?'],
])('what %j returns is %s', (body, type) => {
  expect(resultOf(body)).toBe(type)
})

const classes = `
import dataclasses, enum, functools, contextlib, asyncio, typing
class Color(enum.Enum):
    RED = 1
class Base:
    kind = None
    def __init__(self, size=None):
        self.size = 1
        self.names = {'a': [1]}
        self.kind = 'base'
        self.unset = None
    def me(self): return self
    def name(self): return 'base'
    def both(self): return 'base'
    @classmethod
    def make(cls): return cls()
    @staticmethod
    def plain(): return 1.5
    @property
    def half(self): return self.size / 2
    @functools.cached_property
    def cached(self): return [self.size]
    @functools.lru_cache
    def remembered(self): return 1
    @some_decorator
    def wrapped(self): return 1
    @contextlib.contextmanager
    def opened(self): yield self.size
    def __getitem__(self, key): return 'item'
    def __call__(self): return 1
    def __iter__(self): yield 'element'
    def __add__(self, other): return Base()
class Derived(Base):
    def name(self): return super().name()
    def both(self): return 1
@dataclasses.dataclass
class Point:
    x: int
    y: 'typing.Optional[Color]' = None
class Stack(typing.Generic[T]):
    def pop(self) -> T: ...
T = typing.TypeVar('T')
class Sub(Somewhere):
    def own(self): return 1
async def later(): return 1
`

test.each([
  ['Color.RED', 'Color'],
  ['Color["RED"]', '?'],
  ['Base()', 'Base'],
  ['Base().size', 'int'],
  ['Base().names["a"]', 'list[int]'],
  ['Base().kind', 'NoneType | str'],
  ['Base().unset', '?'],
  ['Base().nowhere', '?'],
  ['Base().me()', 'Base'],
  ['Derived().me()', 'Derived'],
  ['Derived.make()', 'Derived'],
  ['Base.plain()', 'float'],
  ['Base().half', 'float'],
  ['Base().cached', 'list[int]'],
  ['Base().remembered()', 'int'],
  ['Base().wrapped()', '?'],
  ['Derived().name()', 'str'],
  ['Base().both()', 'int | str'],
  ['Derived().both()', 'int'],
  ['Base()[1]', 'str'],
  ['Base()()', 'int'],
  ['[each for each in Base()]', 'list[str]'],
  ['Base() + 1', 'Base'],
  ['Point(1).x', 'int'],
  ['Point(1).y', 'Color | NoneType'],
  ['Point(1) == Point(2)', 'bool'],
  ['Sub().own()', 'int'],
  ['Sub().other()', '?'],
  ['later()', 'Coroutine[?,?,int]'],
  ['asyncio.run(later())', 'int'],
  ['Base().__class__', 'type Base'],
  ['Base.__name__', 'str'],
])('with classes the type of %s is %s', (expression, type) => {
  expect(resultOf(`return ${expression}`, classes)).toBe(type)
})

test.each([
  ['with Base().opened() as size:\n    return size', 'int'],
  ['size = Base().size\nreturn [size for _ in range(3)]', 'list[int]'],
])('with classes %j returns %s', (body, type) => {
  expect(resultOf(body, classes)).toBe(type)
})

test.each([
  ['Optional[int]', 'NoneType | int'],
  ['int | None', 'NoneType | int'],
  ['"List[int]"', 'list[int]'],
  ['t.Set[str]', 'set[str]'],
  ['collections.abc.Set[str]', 'AbstractSet[str]'],
  ['Callable[[int], str]', '(int) => str'],
  ['collections.abc.Callable[..., str]', '(...) => str'],
  ['Literal["a", 1]', 'int | str'],
  ['Tuple[int, ...]', 'tuple[int,...]'],
  ['Type[int]', 'type int'],
  ['Alias', 'NoneType | dict[str,int]'],
  ['Any', 'Any'],
  ['Nowhere', '?'],
])('the annotation %s says %s', (annotation, type) => {
  const imports = 'from typing import *\nimport typing as t, collections.abc\nAlias = Optional[Dict[str, int]]\n'
  expect(resultIn({ 'here.py': `${imports}def f() -> ${annotation}: ...\n` })).toBe(type)
})

test('types come through imports, re-exports and star imports of other files', () => {
  const files = {
    'pack/__init__.py': '',
    'pack/use.py': 'from pack import api\nfrom .api import *\ndef f():\n    return api.make(), Thing().size\n',
    'pack/api.py': 'from .inner.thing import Thing, make as make\n',
    'pack/inner/__init__.py': '',
    'pack/inner/thing.py': 'class Thing:\n    size = 1\ndef make():\n    return Thing()\n',
  }
  const { 'pack/use.py': use, ...others } = files
  expect(resultIn({ 'pack/use.py': use, ...others })).toBe('tuple[Thing,int]')
})

test('a method of a tuple gives any of its items', () => {
  expect(resultOf('return iter((1, "a"))')).toBe('Iterator[int | str]')
  expect(resultOf('return (1, "a").__iter__()')).toBe('Iterator[int | str]')
})

test('what fits a protocol does not change what an object of the protocol gives', () => {
  const before = `from typing import Iterator
class Own:
    def __iter__(self): return self
    def __next__(self): return 'a'
def take(each: Iterator[str]) -> int: ...
def names() -> Iterator[str]: ...
`
  expect(resultOf('return take(Own()), [each for each in names()]', before)).toBe('tuple[int,list[str]]')
})

test('what gets an attribute is not None', () => {
  const files = (between: string) => ({
    'a.py': `def load() -> A | None: ...\nclass A: pass\ndef f():\n    a = load()\n    ${between}\n    return a\n`,
  })
  expect(resultIn(files('a.size = 1'))).toBe('A')
  expect(resultIn(files('a.size = 1; a = load()'))).toBe('A | NoneType')
  expect(resultIn(files('if load(): a.size = 1'))).toBe('A | NoneType')
})

test('a generator that takes its own values apart gives what it begins with', () => {
  const body = 'yield "a"\nfor each in list(f(x)):\n    yield each + "b"\nfor each in sorted(f(x)):\n    yield each'
  expect(resultOf(body)).toBe('Iterator[str]')
})

test('a quoted name in an alias is a class', () => {
  const before = 'from typing import Dict\nSizes = Dict[str, "Size"]\nclass Size: pass\nsizes: Sizes = {}\n'
  expect(resultOf('return sizes["a"]', before)).toBe('Size')
})

test.each([
  ['try:\n    self.size = load()\nexcept OSError:\n    self.size = 0', 'int'],
  ['try:\n    self.size = load()\nexcept OSError:\n    return 0', 'int'],
  ['if load:\n    self.size = 1\nelse:\n    raise ValueError', 'int'],
  ['try:\n    self.size = load()\nexcept OSError:\n    pass', 'NoneType | int'],
  ['if load:\n    self.size = 1', 'NoneType | int'],
  ['self.size = load()', 'int'],
  ['self.size = find()', 'NoneType | int'],
  ['self.size = unknown()', 'NoneType | int'],
])('an attribute that is bound on every way in front is not None: %j', (statements, result) => {
  const body = `${statements}\nreturn self.size`.replaceAll('\n', '\n        ')
  const files = {
    'a.py': `from elsewhere import unknown\ndef load() -> int: return 1\ndef find() -> int | None: return None\nclass A:\n    size: int | None\n    def g(self):\n        ${body}\ndef f(): return A().g()\n`,
  }
  expect(resultIn(files)).toBe(result)
})

test('star imports that lead in circles end', () => {
  const files = {
    'a.py': 'from b import *\nfrom c import *\nimport b\ndef f():\n    return b.nothing, b.size\n',
    'b.py': 'from a import *\nfrom c import *\n',
    'c.py': 'from a import *\nfrom b import *\nsize = 1\n',
  }
  expect(resultIn(files)).toBe('tuple[?,int]')
})

test('the order in which files are read makes no difference', () => {
  const texts: [string, string][] = [
    ['a.py', 'import b\ndef f():\n    return [b.g(3), 1]\n'],
    ['b.py', 'import a\ndef g(n):\n    return a.f() if n else "end"\n'],
  ]
  const results = [texts, texts.toReversed()].map((each) => {
    const solver = solverOf(Object.fromEntries(each))
    return solver.program.modules.flatMap(({ functions }) => functions.map((of) => solver.results.declared(of).key))
  })
  expect(results[0]).toEqual(results[1])
})

test('a program that grows its own values comes to an end', () => {
  const chain = Array.from(
    { length: 300 },
    (_, at) => `def g${at}(x): return [g${(at + 1) % 300}(x), g${(at + 7) % 300}(x)]`,
  )
  expect(resultIn({ 'here.py': `${chain.join('\n')}\ndef f(): return g0(1)\n` })).toMatch(/^[?]|^list/)
})
