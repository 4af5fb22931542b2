import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import { outermost, readChain } from '../../src/python/rewrite/drop-target.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import { judgeValue } from './judge-value.ts'
import type { Judging, Step, ValuePolicy, Verdict } from './plan.ts'

/** Names that tell a type checker more than a value: their annotation is the point. */
const declaringAnnotation = /^(?:typing\w*\.|t\.)?(?:Final|TypeAlias)\b/

/** The assignment that a target or pattern belongs to, and the target as a whole. */
export interface TargetSite {
  readonly assignment: SyntaxNode
  readonly target: SyntaxNode
}

/** Climbs from a bound identifier to the target it is, or is part of: `a` in `(a, b) = c` → `(a, b)`. */
export function findTarget(identifier: SyntaxNode): TargetSite | undefined {
  for (let target = identifier; ;) {
    const { parent } = target
    if (!parent) return undefined
    if (parent.is('assignment', 'augmented_assignment'))
      return target.field === 'left' ? { assignment: parent, target } : undefined
    if (!parent.is('tuple_pattern', 'list_pattern', 'pattern_list', 'list_splat_pattern')) return undefined
    target = parent
  }
}

/** The name that a target is, in parentheses or not; undefined for an unpacking, an attribute or an element. */
export function wholeName(target: SyntaxNode): SyntaxNode | undefined {
  if (target.is('identifier')) return target
  if (!target.is('tuple_pattern') || target.token(',')) return undefined
  const [name, ...others] = target.namedChildren
  return others.length === 0 && name?.is('identifier') ? name : undefined
}

/**
 * Plans the removal of a plain, annotated or chained assignment. A chain none of whose names is read goes as a whole.
 * @param isRemovable whether the binding at an identifier is unread as well, and may go
 */
export function judgeAssignment(
  site: TargetSite,
  { policy, file, isRemovable }: Pick<Judging, 'policy' | 'file' | 'isRemovable'>,
): Verdict {
  const first = outermost(site.assignment)
  const statement = first.parent
  if (!statement?.is('expression_statement')) return { refused: 'it is no statement of its own' }
  const annotation = site.assignment.child('type')
  if (annotation && declaringAnnotation.test(annotation.text))
    return { refused: `its annotation declares ${annotation.text}` }
  const { targets, value } = readChain(first)
  if (targets.length === 1 || targets.every((target) => isRemovable(wholeName(target)))) {
    return judgeOnly(statement, value, policy, file)
  }
  return { steps: [{ kind: 'drop-target', assignment: first, target: site.target }] }
}

/** Plans the removal of a statement that binds nothing else. */
export function judgeOnly(
  statement: SyntaxNode,
  value: SyntaxNode | undefined,
  policy: ValuePolicy,
  file: PythonFile,
): Verdict {
  if (!value) return { steps: [{ kind: 'remove', statement }] }
  const { isKept, unsafe } = judgeValue(value, policy, file)
  const step: Step = isKept ? { kind: 'keep-value', statement, value } : { kind: 'remove', statement }
  return { steps: [step], unsafe, note: isKept ? 'its value stays as a statement' : undefined }
}
