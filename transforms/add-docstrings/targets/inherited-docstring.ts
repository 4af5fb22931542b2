import { distantBases, type ClassIndex } from './class-index.ts'
import { dottedText, lastName } from './decorator-name.ts'
import type { Definition } from './definition.ts'

/** Why a definition does better without a docstring of its own: another one is shown in its place, or would be hidden. */
export function reasonOfOtherDocstring(definition: Definition, index: ClassIndex): string | undefined {
  for (const decorator of definition.decorators) {
    const dotted = dottedText(decorator)
    const name = lastName(dotted)
    if (name === 'overload') return 'the implementation of the overloads has the docstring'
    if (name === 'override') return 'it overrides a method, whose docstring it inherits'
    if (/\.(?:setter|deleter)$/.test(dotted)) return 'the getter of the property has the docstring'
  }
  return reasonOfParent(definition, index)
}

/** `inspect.getdoc` looks a missing docstring up in the bases. */
function reasonOfParent({ kind, name, parent }: Definition, index: ClassIndex): string | undefined {
  if (kind === 'class' || parent?.kind !== 'class') return undefined
  for (const base of distantBases(parent, index)) {
    if (base.classes.some(({ documented }) => documented.includes(name))) {
      return `it would hide the docstring that it inherits from \`${base.name}\``
    }
  }
  return undefined
}
