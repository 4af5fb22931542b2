import type { PythonFile } from '../../semantics/python-file.ts'
import type { Region } from '../../semantics/region/region.ts'
import { Kind } from '../../syntax/node-kinds.generated.ts'

/** What ties a region to its class: `super` for `super()` and `__class__`, else the private name that is mangled there. */
export function findClassBond({ tree, text }: PythonFile, { statements }: Region): string | undefined {
  const [first] = statements
  const last = statements.at(-1)
  if (!first || !last || !/__|\bsuper\b/.test(text.slice(first.start, last.end))) return undefined
  let bond: string | undefined
  for (let index = first.index; index < tree.nexts[last.index]!; index++) {
    if (tree.kinds[index] !== Kind.identifier) continue
    const name = tree.textOf(index)
    if (name === 'super' || name === '__class__') return 'super'
    if (name.startsWith('__') && !name.endsWith('__')) bond ??= name
  }
  return bond
}
