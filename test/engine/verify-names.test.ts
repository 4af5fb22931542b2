import { expect, test } from 'vitest'
import { objectionTo } from '../../src/engine/verify.ts'
import { PythonFile } from '../../src/python/semantics/python-file.ts'
import { parse } from '../../src/python/syntax/parse.ts'
import { applyEdits } from '../../src/text/edit-set.ts'
import type { Edit } from '../../src/text/edit.ts'

/** What the law says of replacing words by others; `a@2=b` replaces the second `a` alone. */
function objection(text: string, ...replacements: readonly string[]): string | undefined {
  const edits = replacements.flatMap((replacement) => editsOf(text, replacement)).toSorted((a, b) => a.start - b.start)
  const before = new PythonFile('a.py', parsed(text))
  const after = new PythonFile('a.py', parsed(applyEdits(text, edits)))
  const finding = { at: edits[0]!, message: 'replaces' }
  return objectionTo(before, after, [{ finding, edits, preserves: 'all-but-names' }])
}

function parsed(text: string): PythonFile['tree'] {
  const outcome = parse(text)
  if (outcome.kind === 'rejected') throw new Error(`${outcome.reason}\n${text}`)
  return outcome.tree
}

function editsOf(text: string, replacement: string): Edit[] {
  const [, from = '', place, to = ''] = /^(.*?)(?:@(\d+))?=>(.*)$/s.exec(replacement) ?? []
  const isWord = /^\w+$/.test(from)
  const pattern = new RegExp(isWord ? String.raw`\b${from}\b` : from.replace(/[{}()[\]|*+?.\\]/g, String.raw`\$&`), 'g')
  const found = [...text.matchAll(pattern)].map(({ index }) => ({ start: index, end: index + from.length, text: to }))
  return place === undefined ? found : [found[Number(place) - 1]!]
}

const proved: readonly (readonly [what: string, text: string, ...replacements: readonly string[]])[] = [
  ['a local', 'def f():\n    a = 1\n    return a\n', 'a=>b'],
  ['two names swapped', 'def f(a, b):\n    return a - b\n', 'a=>b', 'b=>a'],
  ['a closure', 'def f():\n    a = 1\n    def g():\n        nonlocal a\n        a += 1\n    return g\n', 'a=>b'],
  ['a global', 'a = 1\ndef f():\n    global a\n    a = 2\n', 'a=>b'],
  ['a type comment', 'def f():\n    a = int\n    b = 1  # type: a\n', 'a=>c'],
  ['a string annotation', 'def f():\n    a = int\n    b: "list[a]"\n', 'a=>c'],
  ['an import that gets an alias', 'def f():\n    import a\n    return a\n', 'import a=>import a as b', 'a@2=>b'],
  ['an alias that goes', 'def f():\n    import a as b\n    return b\n', 'a as b=>a', 'b@2=>a'],
  ['a debug field written out', 'def f():\n    a = 1\n    return f"{a=}"\n', '{a=}=>a={b!r}', 'a@1=>b'],
  ['a debug field with a conversion', 'def f(a):\n    return f"{a = !s:>5}"\n', '{a = !s=>a = {b!s', 'a@1=>b'],
  ['an entry of `__all__`', '__all__ = ["a"]\na = 1\n', 'a=>b'],
  ['two entries of `__all__` swapped', '__all__ = ["a", "b"]\na = 1\nb = 2\n', 'a=>b', 'b=>a'],
  ['the title of a type variable', 'def f():\n    T = TypeVar("T")\n', 'T=>U'],
  ['the entry of a docstring', 'def f(a):\n    """F.\n\n    :param a: a\n    """\n', 'a@1=>b', 'a@2=>b'],
  ['a keyword', 'def f(a):\n    return a\nf(a=1)\n', 'a=>b'],
  ['a keyword of a function elsewhere', 'f(a=1)\n', 'a=>b'],
  [
    'a variable on its way through a class with that name',
    'def f():\n    a = 1\n    class C:\n        a = 2\n        def m(self):\n            return a\n',
    'a@1=>b',
    'a@3=>b',
  ],
  ['a private name', 'class C:\n    def f(self):\n        __a = _C__a\n        return __a\n', '__a=>b', '_C__a=>b'],
]

test.each(proved)('lets pass: %s', (_, text, ...replacements) => {
  expect(objection(text, ...replacements)).toBeUndefined()
})

const refuted: readonly (readonly [what: string, text: string, ...replacements: readonly string[]])[] = [
  ['a capture in one scope', 'def f(a, b):\n    return a + b\n', 'a@2=>b'],
  ['two variables made one', 'def f():\n    a = 1\n    b = 2\n    return a + b\n', 'a=>b'],
  ['a capture by a lambda', 'def f(a):\n    return lambda b: a + b\n', 'a=>b'],
  ['a capture by a comprehension', 'def f(a):\n    return [a for b in a]\n', 'a=>b'],
  ['a capture of a global', 'def f(a):\n    return a + g()\n', 'a=>g'],
  ['a capture of a builtin within', 'def f(a):\n    return a, lambda x: len(x)\n', 'a=>len'],
  ['a read of a builtin renamed', 'def f(a):\n    return len(a)\n', 'len=>length'],
  ['a read of a global elsewhere renamed', 'def f(a):\n    return g(a)\n', 'g=>h'],
  ['one mention left behind', 'def f(a):\n    return a\n', 'a@1=>b'],
  ['a nonlocal left behind', 'def f():\n    a = 1\n    def g():\n        nonlocal a\n        a = 2\n', 'a@1=>b'],
  ['an attribute', 'def f(a):\n    return a.c\n', 'c=>d'],
  ['a class attribute', 'class C:\n    a = 1\n    b = a\n', 'a=>c'],
  ['a special name', '__all__ = []\n', '__all__=>names'],
  ['a string', 'def f(a):\n    return "a"\n', 'a@1=>b', 'a@2=>b'],
  ['a comment', 'def f(a):  # a\n    return a\n', 'a=>b'],
  ['a literal', 'def f(a):\n    return 1\n', '1=>2'],
  ['an operator', 'def f(a):\n    return a + a\n', '+=>-'],
  ['a statement that leaves its suite', 'if a:\n    b()\n    c()\n', '    c=>c'],
  ['text in an f-string', 'def f(a):\n    return f"a{a}"\n', 'a@1=>b', 'a@2=>b', 'a@3=>b'],
  ['a format', 'def f(a):\n    return f"{a:>5}"\n', '>5=>>6'],
  ['a debug field that prints the new name', 'def f(a):\n    return f"{a=}"\n', 'a=>b'],
  ['a debug field written out wrong', 'def f(a):\n    return f"{a=}"\n', '{a=}=>a={b}', 'a@1=>b'],
  [
    'a debug field that ends its string',
    `def f(a):\n    return f'''{a["x"]=}''', "'"\n`,
    '{a["x"]=}=>a["x"]={b["x"]!s}',
    'a@1=>b',
  ],
  ['a module imported in place of another', 'def f():\n    import a\n    return a\n', 'a=>b'],
  ['a package', 'def f():\n    import a.b\n    return a\n', 'a=>c'],
  ['a name imported in place of another', 'from m import a\na()\n', 'a=>b'],
  ['an imported module behind the alias', 'import a as b\nb()\n', 'a=>c'],
  ['a type comment left behind', 'def f():\n    a = int\n    b = 1  # type: a\n', 'a@1=>c'],
  ['a type comment alone', 'def f():\n    a = int\n    b = 1  # type: a\n', 'a@2=>c'],
  ['a type comment that says something else', 'def f():\n    a = int\n    b = 1  # type: a\n', 'type=>kind'],
  ['a string annotation captured', 'def f():\n    a = int\n    b: "c"\n', 'a=>c'],
  ['an entry of `__all__` left behind', '__all__ = ["a"]\na = 1\n', 'a@2=>b'],
  ['an entry of `__all__` alone', '__all__ = ["a"]\na = 1\n', 'a@1=>b'],
  ['the title of a type variable alone', 'def f():\n    T = TypeVar("T")\n', 'T@2=>U'],
  ['a word of a docstring that is no parameter', 'def f(a):\n    """F b."""\n', 'a=>c', 'b=>d'],
  ['a word of a docstring alone', 'def f(a):\n    """F a."""\n', 'a@2=>c'],
  ['a docstring of another function', 'def f(a):\n    def g():\n        """A a."""\n', 'a=>b'],
  ['a keyword given twice', 'f(a=1, b=2)\n', 'a=>b'],
  [
    'a private name of a class with another name',
    'def f():\n    class C:\n        def g(self):\n            return self.__a\n',
    'C=>D',
  ],
  ['a label of a pattern', 'def f(a):\n    match a:\n        case C(b=1):\n            pass\n', 'b=>c'],
  ['a capture made a wildcard', 'def f(a):\n    match a:\n        case b:\n            pass\n', 'b=>_'],
  ['a class body that reads the module', 'a = 1\nclass C:\n    a = a\n', 'a@1=>b'],
  ['a class body that begins to read the module', 'b = 1\nclass C:\n    a = a\n', 'b=>a'],
  ['the name that super needs', 'class C:\n    def f(self, a):\n        return super().f(a)\n', 'a=>__class__'],
]

test.each(refuted)('speaks against: %s', (_, text, ...replacements) => {
  expect(objection(text, ...replacements)).toBeDefined()
})

test('says which name would stand for another variable', () => {
  expect(objection('def f(a):\n    return lambda b: a + b\n', 'a=>b')).toMatch('`b` would stand for another variable')
})
