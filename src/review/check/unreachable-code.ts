import type { PythonFile } from '../../python/semantics/python-file.ts'
import type { Scope } from '../../python/semantics/scope.ts'
import type { SyntaxNode } from '../../python/syntax/node.ts'
import type { LineRange } from '../../claims/claim.ts'
import { distance } from '../../claims/locate/line-range.ts'
import type { Candidate } from '../../claims/locate/choose-candidates.ts'
import { findCode } from '../../claims/locate/find-code.ts'
import { findFunctions } from '../../claims/locate/find-definitions.ts'
import { confirmed, needsDecision, refuted, type Answer } from '../../claims/answer.ts'
import { evidence } from '../../claims/evidence.ts'
import { judgeCandidates } from '../../claims/judge-candidates.ts'
import type { Question } from '../../claims/question.ts'

interface StatementCandidate extends Candidate {
  readonly node: SyntaxNode
}

/** "the code at line 12 never runs": false where control plainly comes there. */
export function checkUnreachableCode(question: Question): Answer {
  const { claim, file } = question
  const named = claim.subjects
    .flatMap((subject) => findCode(file, subject))
    .flatMap(({ start }) => statementAround(file, start) ?? [])
  const onLines = statementsIn(file).filter(
    ({ node }) => claim.lines && distance(firstLine(file, node), claim.lines) === 0,
  )
  const functions = findFunctions({ ...claim, lines: undefined }, file)
  const dead = (
    functions.length > 0
      ? statementsIn(file).filter(({ node }) => functions.some((each) => each.node.contains(node)))
      : []
  ).filter(({ node }) => isDead(file, node))
  const candidates = [onLines, named, dead].find(({ length }) => length > 0) ?? []
  return judgeCandidates(question, candidates, 'no such statement is in the file', ({ node }) => judge(file, node))
}

function firstLine(file: PythonFile, node: SyntaxNode): LineRange {
  const line = file.lines.lineOf(node.start)
  return { first: line, last: line }
}

function statementsIn(file: PythonFile): readonly StatementCandidate[] {
  const found: StatementCandidate[] = []
  for (const node of file.tree.root.descendants()) {
    if (isStatement(node)) found.push({ node, at: node })
  }
  return found
}

function isStatement(node: SyntaxNode): boolean {
  return node.isNamed && !node.is('comment') && node.parent?.is('block', 'module') === true
}

function statementAround(file: PythonFile, offset: number): StatementCandidate | undefined {
  let node: SyntaxNode | undefined = file.tree.nodeAt(offset)
  while (node && !isStatement(node)) node = node.parent
  return node && { node, at: node }
}

/** A jump on the line makes the statement behind it the one that is meant. */
function judge(file: PythonFile, node: SyntaxNode): Answer {
  const meant = isJump(node) && !isDead(file, node) ? nextStatement(node) : node
  if (!meant) {
    const fact = evidence(
      file,
      'flow',
      node,
      `nothing stands behind line ${file.lines.lineOf(node.start)} in its block`,
    )
    return refuted(fact.statement, [fact])
  }
  const line = file.lines.lineOf(meant.start)
  const shown = { start: meant.start, end: meant.start + 1 }
  if (isDead(file, meant)) {
    const fact = evidence(file, 'flow', shown, `control never comes to line ${line}`)
    return confirmed(fact.statement, [fact])
  }
  const before = previousStatement(meant)
  if (before && mayEndQuietly(before))
    return needsDecision(`what line ${file.lines.lineOf(before.start)} does decides whether line ${line} runs`)
  const way = before
    ? `line ${file.lines.lineOf(before.start)} goes on to it`
    : 'it is the first statement of its block'
  const fact = evidence(file, 'flow', shown, `control comes to line ${line}: ${way}`)
  return refuted(fact.statement, [fact])
}

function isJump(node: SyntaxNode): boolean {
  return node.is('return_statement', 'raise_statement', 'break_statement', 'continue_statement')
}

function nextStatement(node: SyntaxNode): SyntaxNode | undefined {
  let next = node.nextSibling
  while (next && !isStatement(next)) next = next.nextSibling
  return next
}

function previousStatement(node: SyntaxNode): SyntaxNode | undefined {
  let previous = node.previousSibling
  while (previous && !isStatement(previous)) previous = previous.previousSibling
  return previous
}

/** A call may never return, and what a compound statement does its own lines tell. */
function mayEndQuietly(node: SyntaxNode): boolean {
  if (node.is('import_statement', 'import_from_statement', 'function_definition', 'class_definition', 'pass_statement'))
    return false
  if (!node.is('expression_statement')) return true
  return [...node.descendants()].some((each) => each.is('call', 'await', 'yield'))
}

function isDead(file: PythonFile, node: SyntaxNode): boolean {
  const scope = flowScope(file.scopes.scopeOf(node))
  return !file.controlFlow(scope).isReachable(node)
}

function flowScope(scope: Scope): Scope {
  let outer = scope
  while (outer.parent && !['module', 'class', 'function', 'lambda'].includes(outer.kind)) outer = outer.parent
  return outer
}
