import { expect, test } from 'vitest'
import { isInRaisingContext } from '../../../src/python/semantics/raising-context.ts'
import { fileOf } from '../rewrite/edited-file.ts'

function isRaising(text: string): boolean {
  const file = fileOf(text)
  return isInRaisingContext(file.tree.nodeAt(text.indexOf('HERE'), text.indexOf('HERE') + 4))
}

test.each([
  'def f(self):\n    with self.assertRaises(E):\n        HERE\n',
  'def f(self):\n    with self.assertRaisesRegex(E, "a") as cm, b:\n        HERE\n',
  'def f():\n    with pytest.raises(E):\n        if a:\n            HERE\n',
  'def f():\n    with a, suppress(E):\n        HERE\n',
  'def f():\n    with ExpectedException(E): HERE\n',
  'def f():\n    try:\n        HERE\n    except E:\n        pass\n',
  'def f():\n    try:\n        try:\n            HERE\n        finally:\n            pass\n    except E:\n        pass\n',
])('%j would show an exception', (text) => {
  expect(isRaising(text)).toBe(true)
})

test.each([
  'def f():\n    HERE\n',
  'def f():\n    with open(a):\n        HERE\n',
  'def f():\n    try:\n        pass\n    except E:\n        HERE\n',
  'def f():\n    try:\n        pass\n    except E:\n        pass\n    else:\n        HERE\n',
  'def f():\n    try:\n        HERE\n    finally:\n        pass\n',
  'try:\n    def f():\n        HERE\nexcept E:\n    pass\n',
])('%j would not', (text) => {
  expect(isRaising(text)).toBe(false)
})
