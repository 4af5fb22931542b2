import type { SyntaxNode } from '../syntax/node.ts'
import { allBindings } from './all-bindings.ts'
import type { PythonFile } from './python-file.ts'
import { importedName, ownerOf, rootOf } from './qualified-name.ts'

/**
 * The dotted names that `a.b.c` may stand for, one for each binding of `a`: `pytest.fixture` for `pt.fixture` after
 * `import pytest as pt`. Undefined among them is a binding that is no import; without a binding there are none.
 */
export function importedNames(file: PythonFile, expression: SyntaxNode): readonly (string | undefined)[] {
  const root = rootOf(expression)
  const owner = root && ownerOf(file, root)
  if (!owner) return []
  const attributes = attributesOf(expression).map((name) => `.${name}`)
  return allBindings(owner).map((binding) => {
    const name = importedName(binding)
    return name === undefined ? undefined : [name, ...attributes].join('')
  })
}

/** `a.b.c` → `b`, `c`; spaces and line breaks around the dots do not count. */
function attributesOf(expression: SyntaxNode): string[] {
  const names: string[] = []
  for (let node = expression; node.is('attribute'); node = node.get('object')) names.unshift(node.get('attribute').text)
  return names
}
