import type { Finding, FindingGroup } from '../../src/engine/transform.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { Edit } from '../../src/text/edit.ts'
import { firstPlace } from './candidate.ts'
import { planRename, type WantedName } from './plan-rename.ts'

/** A rename with its edits, or why it is left alone. */
export interface RenameFinding extends Finding {
  readonly refused?: string | undefined
  readonly edits: readonly Edit[]
}

export interface RenameCircumstances {
  readonly exported: boolean
  /** Why it is left alone, whatever this file says. */
  readonly refused?: string | undefined
  readonly unsafe?: string | undefined
  readonly together?: FindingGroup | undefined
}

/** One finding for variables that get their names at once. */
export function renameFinding(
  file: PythonFile,
  wanted: readonly WantedName[],
  { exported, refused, unsafe, together }: RenameCircumstances,
): RenameFinding {
  const at = firstPlace(wanted[0]!.owner)
  const names = wanted.map(({ owner, to }) => `\`${owner.name}\` to \`${to}\``).join(', ')
  const plan = refused === undefined ? planRename(file, wanted, exported) : { refused }
  const bound = `bound at ${file.lineOf(at.start)}`
  const group = together && { together }
  if ('refused' in plan) return { at, message: `rename ${names}: ${bound}`, refused: plan.refused, edits: [], ...group }
  const places = plan.places === 1 ? '1 place' : `${plan.places} places`
  const message = `rename ${names}: ${places}, ${bound}`
  const danger = unsafe ?? reasonForCare(file, wanted)
  return {
    at,
    message,
    edits: plan.edits,
    ...(danger !== undefined && { unsafe: danger }),
    ...group,
  }
}

/** A definition tells its name to those that ask: decorators and bases are known to. */
function reasonForCare(file: PythonFile, wanted: readonly WantedName[]): string | undefined {
  for (const { kind, node } of wanted.flatMap(({ owner }) => owner.bindings)) {
    if (kind !== 'definition' && kind !== 'class') continue
    const definition = node.parent
    const isDecorated = definition?.parent?.is('decorated_definition')
    const line = file.lineOf(node.start)
    if (isDecorated) return `the decorator at line ${line} may read the name of what it decorates`
    if (definition?.child('superclasses')) return `the bases of the class at line ${line} may read its name`
  }
  return undefined
}
