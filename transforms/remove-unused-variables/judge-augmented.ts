import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { Binding } from '../../src/python/semantics/scope.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import { findTarget, judgeOnly, wholeName } from './judge-assignment.ts'
import type { Step, ValuePolicy, Verdict } from './plan.ts'

/**
 * Plans the removal of a variable that is only ever changed by `+=` and the like: all its bindings go together or none.
 * Proved where numbers, texts or tuples written in the code are added to the like of them.
 */
export function judgeAugmented(bindings: readonly Binding[], policy: ValuePolicy, file: PythonFile): Verdict {
  const steps: Step[] = []
  const sorts = new Set<string>()
  let unsafe: string | undefined
  for (const binding of bindings) {
    const statement = plainStatement(binding)
    if (!statement) return { refused: 'it is bound in other ways beside the augmented assignments' }
    const change = statement.namedChildren.find((child) => child.is('assignment', 'augmented_assignment'))
    const value = change?.child('right')
    if (change?.is('augmented_assignment') && mayBeUnbound(binding, file)) {
      return { refused: `it may be unbound at line ${file.lineOf(binding.node.start)}` }
    }
    sorts.add(binding.variable.isParameter || !isHarmless(change, value) ? 'other' : sortOf(value))
    const verdict = judgeOnly(statement, value, policy, file)
    if ('refused' in verdict) return verdict
    steps.push(...verdict.steps)
    unsafe ??= verdict.unsafe
  }
  sorts.delete('none')
  const isProved = sorts.size === 1 && !sorts.has('other')
  return {
    steps,
    unsafe: unsafe ?? (isProved ? undefined : 'an augmented assignment may run code of its object, or raise'),
  }
}

function plainStatement({ node, kind }: Binding): SyntaxNode | undefined {
  if (!['assignment', 'annotated-assignment', 'annotation', 'augmented-assignment'].includes(kind)) return undefined
  const site = findTarget(node)
  const statement = site?.assignment.parent
  if (!site || !wholeName(site.target) || !statement?.is('expression_statement')) return undefined
  return site.assignment.child('right')?.is('assignment') ? undefined : statement
}

function mayBeUnbound({ node, variable }: Binding, file: PythonFile): boolean {
  return !variable.isParameter && file.controlFlow(variable.scope).mayBeUnbound(node)
}

/** Numbers can be added, subtracted and multiplied, texts and tuples added. */
function isHarmless(change: SyntaxNode | undefined, value: SyntaxNode | undefined): boolean {
  if (!change?.is('augmented_assignment')) return true
  const operator = change.child('operator')?.text
  return operator === '+=' || (sortOf(value) === 'number' && (operator === '-=' || operator === '*='))
}

/** Values of one sort can be added to each other; `none` is a declaration without a value. */
function sortOf(value: SyntaxNode | undefined): 'number' | 'text' | 'tuple' | 'none' | 'other' {
  if (!value) return 'none'
  if (value.is('integer', 'float')) return 'number'
  if (value.is('string')) return /^r?['"]/i.test(value.text) ? 'text' : 'other'
  return value.is('tuple') && value.namedChildren.every((child) => child.is('integer', 'string')) ? 'tuple' : 'other'
}
