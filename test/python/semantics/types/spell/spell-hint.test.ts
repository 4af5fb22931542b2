import { expect, test } from 'vitest'
import type { HintType } from '../../../../../src/python/semantics/types/spell/hint-type.ts'
import { cls, either, hintIn, int, none, own, str, withHint, type Circumstances } from './hint-in.ts'

const f = 'def f():\n    pass\n'
const optional = either(none, int)
const iterator = cls('collections.abc.Iterator', str)
const pattern = cls('re.Pattern', str)
const callable: HintType = { kind: 'callable', parameters: [int], result: str }
const node = own('package/here.py', 'Node')

function forVersion(minor: number): Circumstances {
  return { forVersion: [3, minor] }
}

test.each<[HintType, number, string]>([
  [optional, 10, 'int | None'],
  [optional, 9, 'Optional[int]'],
  [either(int, str), 9, 'Union[int, str]'],
  [either(int, none, str), 9, 'Union[int, str, None]'],
  [either(none, str, int), 10, 'str | int | None'],
  [either(cls('bool'), int), 10, 'bool | int'],
  [either(int, either(int, none)), 10, 'int | None'],
  [cls('list', int), 9, 'list[int]'],
  [cls('list', int), 8, 'List[int]'],
  [cls('list'), 8, 'list'],
  [cls('dict', str, cls('list', int)), 8, 'Dict[str, List[int]]'],
  [cls('collections.deque', int), 9, 'deque[int]'],
  [cls('collections.deque', int), 8, 'Deque[int]'],
  [iterator, 9, 'Iterator[str]'],
  [{ kind: 'tuple', items: [int, str], isVariadic: false }, 10, 'tuple[int, str]'],
  [{ kind: 'tuple', items: [int], isVariadic: true }, 10, 'tuple[int, ...]'],
  [{ kind: 'tuple', items: [], isVariadic: false }, 8, 'Tuple[()]'],
  [{ kind: 'type-of', of: int }, 8, 'Type[int]'],
  [{ kind: 'any' }, 10, 'Any'],
  [callable, 10, 'Callable[[int], str]'],
  [{ kind: 'callable', parameters: undefined, result: none }, 10, 'Callable[..., None]'],
  [pattern, 9, 'Pattern[str]'],
  [cls('subprocess.Popen', str), 9, 'Popen[str]'],
  [cls('subprocess.Popen', str), 8, '"Popen[str]"'],
  [either(cls('subprocess.Popen', str), none), 8, '"Optional[Popen[str]]"'],
  [cls('ExceptionGroup'), 11, 'ExceptionGroup'],
  [cls('ExceptionGroup'), 10, '"ExceptionGroup"'],
  [cls('zoneinfo.ZoneInfo'), 10, '"ZoneInfo"'],
  [cls('itertools.chain', int), 10, 'chain[int]'],
  [cls('itertools.count', int), 13, '"count[int]"'],
  [cls('itertools.count', int), 14, 'count[int]'],
  [either(cls('threading.Lock'), none), 10, '"Lock | None"'],
])('%j on 3.%d: %s', (type, minor, text) => {
  expect(hintIn(f, type, forVersion(minor))).toBe(text)
})

test.each<[string, HintType, string]>([
  ['from __future__ import annotations\n', optional, 'int | None'],
  ['from __future__ import annotations\n', cls('list', int), 'list[int]'],
  ['from __future__ import annotations\n', cls('subprocess.Popen', str), 'Popen[str]'],
])('postponed hints are never evaluated: %s', (head, type, text) => {
  expect(hintIn(head + f, type, forVersion(7))).toBe(text)
})

test('postponed hints that something reads are evaluated', () => {
  const text = `from __future__ import annotations\n${f}`
  expect(hintIn(text, optional, { forVersion: [3, 8], areHintsRead: true })).toBe('Optional[int]')
  expect(hintIn(text, own('package/there.py', 'There'), { areHintsRead: true })).toMatch(/read at run time/)
})

test.each<[string, string, string]>([
  ['nothing', f, 'list[int] | None'],
  ['Optional in hints', `from typing import Optional\ndef g(a: Optional[str]): pass\n${f}`, 'Optional[List[int]]'],
  [
    'Optional beside list[int]',
    `from typing import Optional\ndef g(a: Optional[list[str]]): pass\n${f}`,
    'Optional[list[int]]',
  ],
  [
    'a match statement',
    `from typing import Optional\na: Optional[str]\nmatch a:\n    case 1: pass\n${f}`,
    'list[int] | None',
  ],
  ['a bar', `from typing import Optional\na: Optional[str]\nb: int | None\n${f}`, 'list[int] | None'],
  ['what Python 2 needs', `from __future__ import print_function\n${f}`, 'Optional[List[int]]'],
])('without a version, by what the file shows: %s', (_, text, hint) => {
  expect(hintIn(text, either(cls('list', int), none))).toBe(hint)
})

test.each<[string, HintType, string]>([
  ['import typing as t\n', either(cls('list', int), none), 't.Optional[t.List[int]]'],
  ['from typing import List as L, Optional\n', either(cls('list', int), none), 'Optional[L[int]]'],
  ['import datetime as dt\n', cls('datetime.datetime'), 'dt.datetime'],
  ['import datetime\n', cls('datetime.datetime'), 'datetime.datetime'],
  ['import collections.abc\n', callable, 'Callable[[int], str]'],
])('what is imported is used by its name on 3.8: %s', (head, type, text) => {
  expect(hintIn(head + f, type, forVersion(8))).toBe(text)
})

test.each<[string, HintType, string]>([
  ['import collections.abc\n', iterator, 'collections.abc.Iterator[str]'],
  ['from collections import abc\n', iterator, 'abc.Iterator[str]'],
  ['from typing import Iterator\n', iterator, 'Iterator[str]'],
  ['from typing import Iterator as I\n', iterator, 'I[str]'],
  ['import re\n', pattern, 're.Pattern[str]'],
  ['import xml\n', cls('xml.etree.ElementTree.Element'), 'Element'],
  ['import xml.etree.ElementTree as ET\n', cls('xml.etree.ElementTree.Element'), 'ET.Element'],
  ['from xml.etree import ElementTree\n', cls('xml.etree.ElementTree.Element'), 'ElementTree.Element'],
  ['try:\n    import re\nexcept ImportError:\n    re = None\n', pattern, 'Pattern[str]'],
  ['try:\n    import re\nexcept ImportError:\n    raise\n', pattern, '"re.Pattern[str]"'],
  ['if x:\n    import re\n', pattern, '"re.Pattern[str]"'],
  ['if TYPE_CHECKING:\n    import re\n', pattern, '"re.Pattern[str]"'],
  ['import re\nre = 1\n', pattern, 'Pattern[str]'],
  ['import re\ndel re\n', pattern, 'Pattern[str]'],
  ['def g():\n    import re\n', pattern, 'Pattern[str]'],
  ['Pattern = 1\n', pattern, 're.Pattern[str]'],
  ['Pattern = re = 1\n', pattern, '(`Pattern` stands for something else in the file)'],
  ['from there import *\n', int, '(a star import may hide the builtin `int`)'],
  ['from math import *\n', int, 'int'],
])('on 3.10 with %j: %s is %s', (head, type, text) => {
  expect(hintIn(head + f, type, forVersion(10))).toBe(text)
})

test.each<[string, string, string]>([
  ['after the class', `class Node: pass\n${f}`, 'Node'],
  ['before the class', `${f}class Node: pass\n`, '"Node"'],
  ['in the class', `class Node:\n    def f(self): pass\n`, '"Node"'],
  ['in a decorated class', `@d\nclass Node:\n    def f(self): pass\n`, '"Node"'],
  ['in a method of a later class', `class Node: pass\nclass B:\n    def f(self): pass\n`, 'Node'],
  ['where a branch defines it', `if a:\n    class Node: pass\n${f}`, '"Node"'],
  ['in the same branch', `if a:\n    class Node: pass\n    def f(): pass\n`, 'Node'],
  ['postponed', `from __future__ import annotations\n${f}class Node: pass\n`, 'Node'],
  ['bound twice', `class Node: pass\nNode = g(Node)\n${f}`, '(`Node` is not the only meaning of its name)'],
  [
    'hidden by a class',
    `class Node: pass\nclass B:\n    Node = 1\n    def f(self): pass\n`,
    '(`Node` stands for something else there)',
  ],
  [
    'hidden by a function around',
    `class Node: pass\ndef g(Node):\n    def f(): pass\n`,
    '(`Node` stands for something else there)',
  ],
  ['hidden in another class', `class Node: pass\nclass B:\n    Node = 1\n${f}`, 'Node'],
])('a class of the file, %s', (_, text, hint) => {
  expect(hintIn(text, node, forVersion(10))).toBe(hint)
})

test('a forward reference puts the whole union into quotes', () => {
  expect(hintIn(`${f}class Node: pass\n`, either(node, none), forVersion(10))).toBe('"Node | None"')
  expect(hintIn(`a = 'b'\n${f}class Node: pass\n`, cls('list', node), forVersion(10))).toBe("'list[Node]'")
  expect(hintIn(`${f}class Node: pass\n`, either(node, none), forVersion(14))).toBe('Node | None')
})

test.each<[string, string, string]>([
  ['in the outer class, behind', 'class Outer:\n    class Inner: pass\n    def f(self): pass\n', 'Inner'],
  ['in the outer class, before', 'class Outer:\n    def f(self): pass\n    class Inner: pass\n', '"Outer.Inner"'],
  ['in itself', 'class Outer:\n    class Inner:\n        def f(self): pass\n', '"Outer.Inner"'],
  ['behind both', `class Outer:\n    class Inner: pass\n${f}`, 'Outer.Inner'],
  ['in a method', 'class Outer:\n    class Inner: pass\n    def g(self):\n        def f(): pass\n', '"Outer.Inner"'],
])('a nested class, %s', (_, text, hint) => {
  expect(hintIn(text, own('package/here.py', 'Outer.Inner'), forVersion(10))).toBe(hint)
})

test.each<[string, string]>([
  ['list = 1\ndef f(): pass\n', 'builtins.list[int]'],
  ['class A:\n    def list(self): pass\n    def f(self): pass\n', 'builtins.list[int]'],
  ['class A:\n    def f(self): pass\n    def list(self): pass\n', 'builtins.list[int]'],
  ['class A:\n    def list(self): pass\n    def g(self):\n        def f(): pass\n', 'list[int]'],
  ['import builtins as b\nlist = 1\ndef f(): pass\n', 'b.list[int]'],
  ['def g(list):\n    def f(): pass\n', 'builtins.list[int]'],
  ['def f[list](): pass\n', 'builtins.list[int]'],
  ['builtins = list = 1\ndef f(): pass\n', '(`list` does not stand for the builtin there)'],
])('a builtin that %j hides', (text, hint) => {
  expect(hintIn(text, cls('list', int), forVersion(12))).toBe(hint)
})

test.each<[string, string]>([
  ['from .there import There\n', 'There'],
  ['from package.there import There\n', 'There'],
  ['from . import there\n', '"there.There"'],
  ['from . import there\nfrom .there import There\n', 'There'],
  ['from .there import There as T\n', 'T'],
  ['import package.there\n', '"package.there.There"'],
  ['from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from .there import There\n', '"There"'],
  ['from .elsewhere import There\n', '(`There` stands for something else in the file)'],
  ['from elsewhere import There\n', '"package.there.There"'],
  ['from elsewhere import There\nimport other as package\n', '(`There` stands for something else in the file)'],
  ['There = 1\nimport a\n', '"package.there.There"'],
  ['def g():\n    from .there import There\n', '"There"'],
])('a class of another file, with %j', (head, hint) => {
  expect(hintIn(head + f, own('package/there.py', 'There'), forVersion(10))).toBe(hint)
})

test('a module of the project is complete where no import leads in a circle', () => {
  const type = own('package/there.py', 'There')
  expect(hintIn(`import package.there\n${f}`, type, { circularWith: () => false })).toBe('package.there.There')
  expect(hintIn(`import package.there\n${f}`, type, { circularWith: () => true })).toBe('"package.there.There"')
})

test('one more name of an import that runs already cannot lead in a circle where none does', () => {
  const type = own('package/there.py', 'There')
  const text = `from .there import other\n${f}`
  expect(withHint(text, type, { circularWith: () => false })).toMatch(/^from .there import There, other\n.*-> There:/)
  expect(withHint(text, type, { circularWith: () => true })).toMatch(
    /TYPE_CHECKING:\n    from .there import There\n.*"There"/s,
  )
})

test('what a package takes over from its module is known by its definition', () => {
  const definitionOf = (module: string, name: string) =>
    module === 'package' ? { file: 'package/there.py', path: name } : undefined
  const type = own('package/there.py', 'There')
  expect(hintIn(`from package import There\n${f}`, type, { forVersion: [3, 10], definitionOf })).toBe('There')
})

test('names that other hints of the file plan to import count as taken', () => {
  const planned = [{ module: 'decimal', name: 'Pattern', isForTypeChecking: false }]
  expect(hintIn(f, pattern, { planned })).toBe('re.Pattern[str]')
  const same = [{ module: 're', name: 'Pattern', isForTypeChecking: false }]
  expect(hintIn(f, pattern, { planned: same })).toBe('Pattern[str]')
})

test('two classes of one name in one hint', () => {
  expect(hintIn(f, either(cls('datetime.time'), cls('pathlib.Path'), cls('zipfile.Path')))).toBe(
    'time | Path | zipfile.Path',
  )
})
