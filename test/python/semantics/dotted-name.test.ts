import { expect, test } from 'vitest'
import { importedNames } from '../../../src/python/semantics/dotted-name.ts'
import { PythonFile } from '../../../src/python/semantics/python-file.ts'
import { parse } from '../../../src/python/syntax/parse.ts'

/** The names that the callee of the first call may stand for. */
function namesIn(text: string): readonly (string | undefined)[] {
  const outcome = parse(text)
  if (outcome.kind === 'rejected') throw new Error(outcome.reason)
  const file = new PythonFile('a.py', outcome.tree)
  const [call] = file.tree.nodesOfKind('call')
  return importedNames(file, call!.get('function'))
}

test.each<[string, (string | undefined)[]]>([
  ['import pytest\npytest.fixture()', ['pytest.fixture']],
  ['import pytest as pt\npt . mark \\\n . x()', ['pytest.mark.x']],
  ['import a.b\na.b.c()', ['a.b.c']],
  ['import a.b as c\nc.d()', ['a.b.d']],
  ['from a.b import c as d\nd()', ['a.b.c']],
  ['from . import a\na.b()', ['.a.b']],
  ['try:\n  import a\nexcept ImportError:\n  a = None\na.b()', ['a.b', undefined]],
  ['import a\nimport b as a\na()', ['a', 'b']],
  ['import a\ndef f():\n  global a\n  a = 1\na.b()', ['a.b', undefined]],
  ['import a\ndef f(a):\n  a.b()', [undefined]],
  ['from a import *\nb()', []],
  ['import a\na().b()', []],
])('in %j', (text, names) => {
  expect(namesIn(text)).toEqual(names)
})
