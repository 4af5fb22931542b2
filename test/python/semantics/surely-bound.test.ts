import { expect, test } from 'vitest'
import { isSurelyBound } from '../../../src/python/semantics/surely-bound.ts'
import { fileOf } from '../rewrite/edited-file.ts'

/** Asks about the last `name` of a text. */
function isBound(text: string, name: string): boolean {
  const file = fileOf(text)
  const start = text.lastIndexOf(name)
  return isSurelyBound(file.tree.nodeAt(start, start + name.length), file)
}

test.each([
  ['def f(a):\n    return a\n', 'a'],
  ['def f(a):\n    return lambda: a\n', 'a'],
  ['def f():\n    b = 1\n    return b\n', 'b'],
  ['import os\ndef f():\n    return os\n', 'os'],
  ['def g(): pass\nclass A:\n    def f(self):\n        return g\n', 'g'],
  ['def f():\n    return len\n', 'len'],
  ['def f(g):\n    try:\n        g()\n    except E as err:\n        return err\n', 'err'],
])('%j: the last `%s` is bound', (text, name) => {
  expect(isBound(text, name)).toBe(true)
})

test.each([
  ['def f(a):\n    del a\n    return a\n', 'a'],
  ['def f(a):\n    if a:\n        b = 1\n    return b\n', 'b'],
  ['def f():\n    return os\nimport os\n', 'os'],
  ['if a:\n    import os\ndef f():\n    return os\n', 'os'],
  ['import os\ndel os\ndef f():\n    return os\n', 'os'],
  ['def f():\n    b = 1\n    return lambda: b\n', 'b'],
  ['def f():\n    return missing\n', 'missing'],
  ['def f(a):\n    def g():\n        nonlocal a\n        del a\n    g()\n    return a\n', 'a'],
  ['def f(g, err):\n    try:\n        g()\n    except E as err:\n        pass\n    return err\n', 'err'],
])('%j: the last `%s` may be unbound', (text, name) => {
  expect(isBound(text, name)).toBe(false)
})
