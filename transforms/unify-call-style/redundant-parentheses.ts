import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import type { Candidate } from '../../src/claims/locate/choose-candidates.ts'
import { distance, linesOf } from '../../src/claims/locate/line-range.ts'
import { subjectName } from '../../src/claims/locate/subject-name.ts'
import { confirmed, refuted, type Answer } from '../../src/claims/answer.ts'
import { evidence } from '../../src/claims/evidence.ts'
import { judgeCandidates } from '../../src/claims/judge-candidates.ts'
import type { Question } from '../../src/claims/question.ts'
import { wishFor } from '../../src/claims/wish.ts'

interface HeadCandidate extends Candidate {
  /** What may carry parentheses that say nothing. */
  readonly node: SyntaxNode
  /** Empty brackets, or those that hold `object` alone. */
  readonly brackets: SyntaxNode | undefined
}

/** "the parentheses of `raise X()` are redundant": false where there are none, or where they hold something. */
export function judgeRedundantParentheses(question: Question): Answer {
  const { claim, file } = question
  const names = claim.subjects.map((subject) => subjectName(subject).replace(/^raise\s+/, ''))
  const heads = headsIn(file).filter(({ node }) => {
    if (names.length > 0) return names.some((name) => nameOf(node) === name)
    return claim.lines !== undefined && distance(linesOf(file.lines, node), claim.lines) === 0
  })
  const missing = 'there is no `raise`, class or decorator of that name'
  return judgeCandidates(question, heads, missing, (head) => judge(file, head, claim.rule ?? ''))
}

function headsIn(file: PythonFile): readonly HeadCandidate[] {
  const found: HeadCandidate[] = []
  for (const node of file.tree.root.descendants()) {
    const head = headOf(node)
    if (head) found.push(head)
  }
  return found
}

function headOf(node: SyntaxNode): HeadCandidate | undefined {
  const around = node.ancestor('function_definition', 'class_definition')
  if (node.is('class_definition')) {
    const at = { start: node.start, end: node.token(':')?.end ?? node.end }
    return { node, at, around, brackets: node.get('superclasses') }
  }
  if (!node.is('raise_statement', 'decorator')) return undefined
  const value = node.parts[0]
  return value && { node, at: node, around, brackets: value.is('call') ? value.get('arguments') : undefined }
}

/** `ValueError` for `raise ValueError()`, `A` for `class A():`, `pytest.fixture` for `@pytest.fixture()`. */
function nameOf(node: SyntaxNode): string | undefined {
  if (node.is('class_definition')) return node.get('name').text
  const value = node.namedChildren[0]
  return value?.is('call') ? value.get('function').text : value?.text
}

function judge(file: PythonFile, { node, brackets, at }: HeadCandidate, rule: string): Answer {
  const line = file.lines.lineOf(node.start)
  if (!brackets) {
    const fact = evidence(file, 'syntax', at, `line ${line} has no parentheses`)
    return refuted(fact.statement, [fact])
  }
  const held = brackets.parts
  if (objectRules.has(rule) && held.some(({ text }) => text === 'object')) return namesObject(file, node, at)
  const isEmpty = held.length === 0 || (node.is('class_definition') && held.length === 1 && held[0]!.text === 'object')
  if (!isEmpty) {
    const fact = evidence(file, 'syntax', at, `the parentheses at line ${line} hold \`${held[0]!.text.slice(0, 60)}\``)
    return refuted(fact.statement, [fact])
  }
  const fact = evidence(file, 'syntax', at, `the parentheses at line ${line} say nothing`)
  return confirmed(fact.statement, [fact], [wishFor('unify-call-style', { start: node.start, end: brackets.end })])
}

/** Rules about `object` among the bases, which may stand beside others. */
const objectRules: ReadonlySet<string> = new Set(['UP004', 'R0205'])

function namesObject(file: PythonFile, node: SyntaxNode, at: Candidate['at']): Answer {
  const line = file.lines.lineOf(node.start)
  const fact = evidence(file, 'syntax', at, `the class at line ${line} names \`object\` as a base`)
  return confirmed(fact.statement, [fact], [wishFor('unify-call-style', at)])
}
