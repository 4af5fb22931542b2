import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import { isInRaisingContext } from '../../src/python/semantics/raising-context.ts'
import type { Scope } from '../../src/python/semantics/scope.ts'
import { readChain } from '../../src/python/rewrite/drop-target.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import { findTarget, judgeAssignment, type TargetSite } from './judge-assignment.ts'
import type { Judging, Verdict } from './plan.ts'

export const lengthCheck = 'unpacking also checks the number of elements'

/** The identifiers a pattern binds, or undefined where it also writes to attributes or elements. */
export function namesOf(pattern: SyntaxNode): readonly SyntaxNode[] | undefined {
  const names: SyntaxNode[] = []
  for (const node of [pattern, ...pattern.descendants()]) {
    if (node.is('identifier')) names.push(node)
    else if (node.is('attribute', 'subscript')) return undefined
  }
  return names
}

/** Plans the removal of an unpacking none of whose names is read. */
export function judgeWholeUnpacking(site: TargetSite, judging: Judging): Verdict {
  if (isOneToOne(site)) return judgeAssignment(site, judging)
  if (isInRaisingContext(site.assignment)) return { refused: `${lengthCheck}, and an error is expected here` }
  const verdict = judgeAssignment(site, judging)
  return 'refused' in verdict ? verdict : { ...verdict, unsafe: verdict.unsafe ?? lengthCheck }
}

/** `a, b = c, d`: as many values as names, none starred. */
function isOneToOne({ assignment, target }: TargetSite): boolean {
  const { value } = readChain(assignment)
  if (!value?.is('tuple', 'list', 'expression_list')) return false
  const elements = [target, value].map((node) => node.parts)
  const [names = [], values = []] = elements
  return (
    names.length === values.length &&
    names.every((name) => name.is('identifier')) &&
    values.every((element) => !element.is('list_splat', 'parenthesized_list_splat'))
  )
}

/** Plans `x` → `_x` for one element of an unpacking. */
export function judgeElement(identifier: SyntaxNode, scope: Scope, isRenamed: boolean, file: PythonFile): Verdict {
  if (!isRenamed)
    return {
      refused: `it is one element of an unpacking: \`--unpacking rename\` would call it \`_${identifier.text}\``,
    }
  const name = `_${identifier.text}`
  if (isTaken(name, scope, file)) return { refused: `it is one element of an unpacking, and \`${name}\` is taken` }
  const assignment = findTarget(identifier)?.assignment
  return { steps: [{ kind: 'rename', identifier, name, value: assignment && readChain(assignment).value }] }
}

/** Whether the scope, one around it or one within knows the name. */
function isTaken(name: string, scope: Scope, file: PythonFile): boolean {
  const related = file.scopes.all.filter(({ node }) => node.contains(scope.node) || scope.node.contains(node))
  return related.some(({ variables }) => variables.has(name.normalize('NFKC')))
}
