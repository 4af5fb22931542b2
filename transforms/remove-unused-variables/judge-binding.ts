import type { Binding } from '../../src/python/semantics/scope.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import { findTarget, judgeAssignment, judgeOnly, wholeName } from './judge-assignment.ts'
import { judgeHandler } from './judge-handler.ts'
import { judgeElement, judgeWholeUnpacking, lengthCheck, namesOf } from './judge-unpacking.ts'
import type { Judging, Verdict } from './plan.ts'

/** Plans the removal of one binding that nothing reads, or says why it stays. */
export function judgeBinding(binding: Binding, judging: Judging): Verdict {
  switch (binding.kind) {
    case 'assignment':
    case 'annotated-assignment':
    case 'annotation':
      return judgeTarget(binding, judging)
    case 'augmented-assignment':
      return { refused: 'an augmented assignment may change the object in place' }
    case 'walrus':
      return judgeNamedExpression(binding.node, judging)
    case 'with':
      return judgeWithTarget(binding, judging)
    case 'except':
      return judgeHandler(binding, judging.file)
    case 'match':
      return judgeCapture(binding)
    case 'type-alias':
      return { refused: 'it is a type alias' }
    default:
      return { refused: 'it is no variable' }
  }
}

function judgeTarget(binding: Binding, judging: Judging): Verdict {
  const site = findTarget(binding.node)
  if (!site) return { refused: 'its assignment is not understood' }
  if (wholeName(site.target)) return judgeAssignment(site, judging)
  if (isWhollyUnread(site.target, judging)) return judgeWholeUnpacking(site, judging)
  return judgeElement(binding.node, binding.variable.scope, judging.renamesElements, judging.file)
}

function isWhollyUnread(pattern: SyntaxNode, { isRemovable, renamesElements }: Judging): boolean {
  return !renamesElements && (namesOf(pattern)?.every(isRemovable) ?? false)
}

function judgeNamedExpression(identifier: SyntaxNode, { policy, file }: Judging): Verdict {
  const named = identifier.parent
  const value = named?.child('value')
  if (!named?.is('named_expression') || !value) return { refused: 'its expression is not understood' }
  const statement = named.parent?.parent
  if (named.parent?.is('parenthesized_expression') && statement?.is('expression_statement')) {
    const verdict = judgeOnly(statement, value, policy, file)
    if (!('refused' in verdict) && verdict.steps[0]?.kind === 'remove') return verdict
  }
  return { steps: [{ kind: 'unwrap', named }] }
}

function judgeWithTarget({ node, variable }: Binding, judging: Judging): Verdict {
  const pattern = node.ancestor('as_pattern')
  const target = pattern?.child('alias')?.namedChildren[0]
  if (!pattern || !target) return { refused: 'its with statement is not understood' }
  // `with (a, b) as c:` → `with (a, b):` would be two items.
  if (pattern.namedChildren[0]?.is('tuple')) return { refused: 'without the name the tuple would be several items' }
  if (target === node || (target.is('parenthesized_expression') && target.namedChildren[0] === node)) {
    return { steps: [{ kind: 'drop-alias', pattern }] }
  }
  if (isWhollyUnread(target, judging)) return { steps: [{ kind: 'drop-alias', pattern }], unsafe: lengthCheck }
  return judgeElement(node, variable.scope, judging.renamesElements, judging.file)
}

/** Alternatives of a pattern bind the same names, so one name goes from all of them at once. */
function judgeCapture({ node, variable }: Binding): Verdict {
  const clause = node.ancestor('case_clause')
  const captures = variable.bindings.filter(({ kind, node: other }) => kind === 'match' && clause?.contains(other))
  const same = captures.filter((capture) => capture.node.ancestor('case_clause') === clause)
  const copies = node.parent?.is('splat_pattern') && node.parent.token('**')
  const unsafe = copies ? 'the rest of a mapping is copied by code of its class' : undefined
  return { steps: same.map((capture) => ({ kind: 'drop-capture', identifier: capture.node })), unsafe }
}
