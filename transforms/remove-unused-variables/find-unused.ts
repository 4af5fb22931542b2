import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { Binding } from '../../src/python/semantics/scope.ts'
import { outermost, readChain } from '../../src/python/rewrite/drop-target.ts'
import { readStatementLine } from '../../src/python/rewrite/statement-line.ts'
import { Kind } from '../../src/python/syntax/node-kinds.generated.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import { RemovalArrangement, type ArrangedStep } from './arrange-removals.ts'
import { findTarget, wholeName } from './judge-assignment.ts'
import { judgeAugmented } from './judge-augmented.ts'
import { judgeBinding } from './judge-binding.ts'
import { namesOf } from './judge-unpacking.ts'
import type { Judging, Step, ValuePolicy, Verdict } from './plan.ts'
import { ReasonsToKeep } from './reasons-to-keep.ts'
import { stepEdits } from './step-edits.ts'
import { findUnread, type UnreadBindings, type Wanted } from './unread-bindings.ts'

export interface UnusedSettings extends Wanted {
  readonly policy: ValuePolicy
  readonly renamesElements: boolean
}

/** A binding that nothing reads: how it goes, or why it stays. */
export interface UnusedBinding {
  readonly at: SyntaxNode
  readonly message: string
  readonly unsafe?: string | undefined
  readonly steps: readonly ArrangedStep[]
  readonly refused?: string | undefined
}

/** A verdict on one binding, before it is known what else goes. */
interface Judged {
  readonly at: SyntaxNode
  readonly message: string
  readonly verdict: Verdict
}

/** All unread bindings of a file, in the order of the text. */
export function findUnused(file: PythonFile, settings: UnusedSettings): UnusedBinding[] {
  const judged = judgeAll(file, settings)
  const removals = judged.map(({ verdict }) => ({
    steps: stepsOf(verdict),
    unsafe: unsafeOf(verdict) ?? lostComment(verdict),
  }))
  const arrangement = new RemovalArrangement(removals)
  return judged.map(({ at, message, verdict }) => {
    if ('refused' in verdict) return { at, message, steps: [], refused: verdict.refused }
    const steps = verdict.steps.map((step) => arrangement.arrange(step))
    return { at, message, steps, unsafe: verdict.unsafe ?? commentIn(steps) }
  })
}

function judgeAll(file: PythonFile, settings: UnusedSettings): Judged[] {
  const reasons = new ReasonsToKeep(file)
  const unread = [...findUnread(file, settings)]
  const removable = new Set<number>()
  for (const each of unread) {
    // The stores of a counter go together or not at all.
    if (isCounter(each) || reasons.find(each.variable)) continue
    for (const { node } of each.bindings) removable.add(node.index)
  }
  const judging: Judging = {
    file,
    policy: settings.policy,
    renamesElements: settings.renamesElements,
    isRemovable: (identifier) => identifier !== undefined && removable.has(identifier.index),
  }
  const judged = unread.flatMap((each) => judgeVariable(each, reasons.find(each.variable), judging))
  return judged.toSorted((a, b) => a.at.start - b.at.start)
}

function judgeVariable(unread: UnreadBindings, reason: string | undefined, judging: Judging): Judged[] {
  const { bindings, read, variable } = unread
  if (!reason && isCounter(unread)) return [judgeCounter(bindings, judging)]
  const judged: Judged[] = []
  for (const binding of bindings.toSorted(declarationsLast)) {
    if (isCovered(binding, judging)) continue
    const kept = reason ?? (binding.kind === 'annotation' ? keepsDeclaration(judged) : undefined)
    const judgement: Verdict = kept === undefined ? judgeBinding(binding, judging) : { refused: kept }
    const verdict = read === 'overwritten' ? withRelease(judgement, binding) : judgement
    const note = 'refused' in verdict || !verdict.note ? '' : `; ${verdict.note}`
    judged.push({ at: binding.node, message: `${messageFor(binding, variable.name, read)}${note}`, verdict })
  }
  return judged
}

function isCounter({ bindings, read }: UnreadBindings): boolean {
  return read === 'never' && bindings.some(({ kind }) => kind === 'augmented-assignment')
}

/** `x = None` behind a store of something else lets go of that. */
function withRelease(verdict: Verdict, { node, variable }: Binding): Verdict {
  if ('refused' in verdict || verdict.unsafe !== undefined) return verdict
  const site = findTarget(node)
  if (!site || !readChain(site.assignment).value?.is('none')) return verdict
  const isLater = variable.isParameter || variable.bindings[0]!.node.index < node.index
  const isRepeated = node.ancestor('for_statement', 'while_statement') !== undefined
  if (!isLater && !isRepeated) return verdict
  return { ...verdict, unsafe: 'lifetime: `None` lets go of what the name held' }
}

function declarationsLast(a: Binding, b: Binding): number {
  return Number(a.kind === 'annotation') - Number(b.kind === 'annotation')
}

/** `x: int` goes with the last store of `x`. */
function keepsDeclaration(judged: readonly Judged[]): string | undefined {
  if (judged.length === 0) return 'it is a declaration alone'
  const isSure = judged.every(({ verdict }) => !('refused' in verdict) && !verdict.unsafe && !lostComment(verdict))
  return isSure ? undefined : 'it declares a variable that stays'
}

/** Another finding takes this binding with it: of alternatives of a pattern the first, of a whole unpacking too. */
function isCovered(binding: Binding, { isRemovable, renamesElements }: Judging): boolean {
  if (binding.kind === 'match') {
    const clause = binding.node.ancestor('case_clause')
    const same = binding.variable.bindings.filter(({ kind, node }) => kind === 'match' && clause?.contains(node))
    return same.some(({ node }) => node.index < binding.node.index && node.ancestor('case_clause') === clause)
  }
  const pattern = patternOf(binding)
  if (!pattern) return false
  if (wholeName(pattern)) return isInUnreadChain(binding.node, isRemovable)
  const names = renamesElements ? undefined : namesOf(pattern)
  return names !== undefined && names.every(isRemovable) && names[0] !== binding.node
}

/** Behind the first target of a chain that goes as a whole. */
function isInUnreadChain(identifier: SyntaxNode, isRemovable: Judging['isRemovable']): boolean {
  const site = findTarget(identifier)
  if (!site?.assignment.parent?.is('assignment')) return false
  const { targets } = readChain(outermost(site.assignment))
  return targets.every((target) => isRemovable(wholeName(target)))
}

function patternOf({ kind, node }: Binding): SyntaxNode | undefined {
  if (kind === 'with') return node.ancestor('as_pattern_target')
  return kind === 'assignment' ? findTarget(node)?.target : undefined
}

function judgeCounter(bindings: readonly Binding[], { policy, file }: Judging): Judged {
  const first = bindings[0]!
  const lines = bindings.map(({ node }) => file.lineOf(node.start)).join(', ')
  const message = `\`${first.variable.name}\` is only ever changed (at ${lines}) and never read`
  return { at: first.node, message, verdict: judgeAugmented(bindings, policy, file) }
}

function messageFor(binding: Binding, name: string, read: UnreadBindings['read']): string {
  if (binding.kind === 'annotation') return `\`${name}\` is declared here and never read`
  if (read === 'never') return `\`${name}\` is bound here and never read`
  if (binding.kind === 'except') return `\`${name}\` is bound here and never read in its handler`
  return `\`${name}\` is bound here, and this value is never read`
}

function stepsOf(verdict: Verdict): readonly Step[] {
  return 'refused' in verdict ? [] : verdict.steps
}

function unsafeOf(verdict: Verdict): string | undefined {
  return 'refused' in verdict ? undefined : verdict.unsafe
}

function lostComment(verdict: Verdict): string | undefined {
  return commentIn(stepsOf(verdict).map((step) => step))
}

/** What a finding says when a comment goes with the code it stands on. */
function commentIn(steps: readonly ArrangedStep[]): string | undefined {
  for (const step of steps) {
    const comment = lostBy(step)
    if (comment) return `the comment goes with the line: ${comment.text.trimEnd()}`
  }
  return undefined
}

function lostBy(step: ArrangedStep): SyntaxNode | undefined {
  if (step.kind === 'remove') {
    const trailing = step.leavesPass && step.keepsComment ? undefined : readStatementLine(step.statement).comment
    return [...step.statement.descendants()].find((node) => node.is('comment')) ?? trailing
  }
  for (const edit of stepEdits(step)) {
    const lost = commentsIn(step, edit.start, edit.end).find((comment) => !edit.text.includes(comment.text))
    if (lost) return lost
  }
  return undefined
}

function commentsIn(step: ArrangedStep, start: number, end: number): SyntaxNode[] {
  const { tree } = anchorOf(step)
  const found: SyntaxNode[] = []
  for (let node = anchorOf(step).index; node < tree.length && tree.starts[node]! < end; node++) {
    if (tree.kinds[node] === Kind.comment && tree.starts[node]! >= start) found.push(tree.node(node))
  }
  return found
}

function anchorOf(step: ArrangedStep): SyntaxNode {
  switch (step.kind) {
    case 'remove':
    case 'keep-value':
      return step.statement
    case 'drop-target':
      return step.assignment
    case 'drop-alias':
      return step.pattern
    case 'drop-capture':
      return step.identifier.parent ?? step.identifier
    case 'unwrap':
      return step.named.parent ?? step.named
    case 'rename':
      break
  }
  return step.identifier
}
