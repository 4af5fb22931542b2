import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import type { Span } from '../../src/text/span.ts'
import type { Candidate } from '../../src/claims/locate/choose-candidates.ts'
import { findCode } from '../../src/claims/locate/find-code.ts'
import { isName, subjectName } from '../../src/claims/locate/subject-name.ts'
import { confirmed, needsDecision, notLocated, refuted, type Answer } from '../../src/claims/answer.ts'
import { evidence } from '../../src/claims/evidence.ts'
import { judgeCandidates } from '../../src/claims/judge-candidates.ts'
import { judgeRedundantParentheses } from './redundant-parentheses.ts'
import type { Question } from '../../src/claims/question.ts'
import { wishFor } from '../../src/claims/wish.ts'

interface UseCandidate extends Candidate {
  readonly node: SyntaxNode
}

const redundantRules: ReadonlySet<string> = new Set([
  'RSE102',
  'UP039',
  'UP004',
  'UP011',
  'PT001',
  'PT023',
  'C0325',
  'R0205',
])

const saysRedundant =
  /\b(?:redundant|unnecessary|superfluous|extra|useless|needless|unneeded|extraneous)\b|(?:\bnot|n['’]t|\bnever|\bno)\b.{0,6}\b(?:need(?:ed)?|requir(?:e|ed)|necessary)\b|\bcan be (?:omitted|removed|dropped)\b/i

/** "`self.fail` is called without parentheses": false where it is called with them. */
export function disprove(question: Question): Answer {
  const { claim, file } = question
  const isRedundant = redundantRules.has(claim.rule ?? '') || saysRedundant.test(claim.text)
  if (isRedundant) return judgeRedundantParentheses(question)
  const subject = claim.subjects.map((each) => subjectName(each)).find((name) => isName(name))
  if (subject === undefined) return notLocated('it names nothing that is called')
  const uses = findCode(file, subject).flatMap((span) => useAt(file, span) ?? [])
  return judgeCandidates(question, uses, `\`${subject}\` is not in the file`, (use) => judge(file, use, subject))
}

/** The expression that a name or attribute found in the text is; nothing in strings, comments and definitions. */
function useAt(file: PythonFile, { start, end }: Span): UseCandidate | undefined {
  let node: SyntaxNode = file.tree.nodeAt(start, end)
  while (node.parent && node.parent.start === node.start && node.parent.end === node.end && node.parent.isNamed)
    node = node.parent
  if (node.is('expression_statement')) node = node.namedChildren[0] ?? node
  const isUse = node.is('identifier', 'attribute') && node.start === start && node.end === end
  if (!isUse || node.parent?.is('function_definition', 'class_definition', 'keyword_argument')) return undefined
  return { node, at: node, around: node.ancestor('function_definition', 'class_definition') }
}

function judge(file: PythonFile, { node }: UseCandidate, subject: string): Answer {
  const line = file.lines.lineOf(node.start)
  if (node.parent?.is('call') && node.field === 'function') {
    const fact = evidence(file, 'syntax', node.parent, `line ${line} calls \`${subject}\` with parentheses`)
    return refuted(fact.statement, [fact])
  }
  const fact = evidence(file, 'syntax', node, `line ${line} names \`${subject}\` and does not call it`)
  const isStatement = node.parent?.is('expression_statement')
  if (!isStatement) return needsDecision(`${fact.statement}: it may be handed on as a value`, [fact])
  return confirmed(fact.statement, [fact], [wishFor('unify-call-style', node, { mockAssertions: true })])
}
