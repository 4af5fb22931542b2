import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import type { Claim } from '../../src/claims/claim.ts'
import { findFunctions, functionAround } from '../../src/claims/locate/find-definitions.ts'
import type { Candidate } from '../../src/claims/locate/choose-candidates.ts'
import { findCode } from '../../src/claims/locate/find-code.ts'
import { subjectName } from '../../src/claims/locate/subject-name.ts'
import { confirmed, needsDecision, notLocated, refuted, type Answer } from '../../src/claims/answer.ts'
import { evidence } from '../../src/claims/evidence.ts'
import { judgeCandidates } from '../../src/claims/judge-candidates.ts'
import type { Question } from '../../src/claims/question.ts'
import { wishFor } from '../../src/claims/wish.ts'

interface PlaceCandidate extends Candidate {
  readonly node: SyntaxNode
  readonly subject: string
}

/** "`self.fail` is in no `try`": false where a handler is around it. */
export function disprove(question: Question): Answer {
  const { claim, file } = question
  const functions = findFunctions(claim, file)
  const subjects = claim.subjects.map((subject) => subjectName(subject)).filter((name) => !isException(name))
  const places = subjects.flatMap((subject) => placesOf(file, subject))
  if (places.length > 0) return judgeCandidates(question, places, '', (place) => judge(question, place))
  const [first] = functions
  if (!first) return notLocated(`nothing of that name is called in the file`)
  return needsDecision('whether its errors are to be handled here is a choice', [
    evidence(file, 'syntax', first.at, `\`${first.path}\` is defined at line ${file.lines.lineOf(first.node.start)}`),
  ])
}

function isException(name: string): boolean {
  return /(?:Error|Exception|Warning)$/.test(name)
}

/** Where code is, definitions of the name aside. */
function placesOf(file: PythonFile, subject: string): readonly PlaceCandidate[] {
  return findCode(file, subject).flatMap((span) => {
    const node = file.tree.nodeAt(span.start, span.end)
    if (node.parent?.is('function_definition', 'class_definition', 'parameters', 'import_from_statement')) return []
    const around = functionAround(file, span.start)?.node
    return [{ node, subject, at: span, around }]
  })
}

function judge({ claim, file }: Question, { node, subject, at }: PlaceCandidate): Answer {
  const line = file.lines.lineOf(at.start)
  const guard = guardOf(node)
  if (guard) return judgeGuarded(claim, file, guard, `\`${subject}\` at line ${line}`)
  const fact = evidence(file, 'syntax', at, `\`${subject}\` at line ${line} is in no \`try\``)
  const isFail = subject.endsWith('.fail')
  if (!isFail) return needsDecision(`${fact.statement}; whether it is to be handled here is a choice`, [fact])
  const statement = node.ancestor('expression_statement') ?? node
  return confirmed(`the fact holds: ${fact.statement}`, [fact], [wishFor('wrap-self-fail', statement)])
}

/** The nearest `try` with a handler whose body a node is in, within its function. */
function guardOf(node: SyntaxNode): SyntaxNode<'try_statement'> | undefined {
  for (let inner = node, outer = node.parent; outer; inner = outer, outer = outer.parent) {
    if (outer.is('function_definition', 'class_definition', 'lambda')) return undefined
    if (outer.is('try_statement') && inner.field === 'body' && handlersOf(outer).length > 0) return outer
  }
  return undefined
}

function handlersOf(node: SyntaxNode): readonly SyntaxNode[] {
  return node.namedChildren.filter((child) => child.is('except_clause'))
}

/** A handler refutes the claim unless the claim is about an exception that the handler may not catch. */
function judgeGuarded(claim: Claim, file: PythonFile, guard: SyntaxNode, place: string): Answer {
  const line = file.lines.lineOf(guard.start)
  const [handler] = handlersOf(guard)
  const head = { start: handler!.start, end: handler!.token(':')?.end ?? handler!.start }
  const facts = [
    evidence(
      file,
      'syntax',
      { start: guard.start, end: guard.start + 3 },
      `${place} is in the \`try\` of line ${line}`,
    ),
    evidence(file, 'syntax', head, `line ${file.lines.lineOf(handler!.start)} handles what it raises`),
  ] as const
  const named = claim.subjects.map((subject) => subjectName(subject)).filter((name) => isException(name))
  if (named.length === 0) return refuted(facts[0].statement, [...facts])
  const caught = handlersOf(guard).map((each) => file.text.slice(each.start, each.token(':')?.end))
  const isCaught = named.every((name) => caught.some((text) => text.includes(name)))
  if (isCaught) return refuted(`${facts[0].statement}, which catches \`${named.join('`, `')}\``, [...facts])
  return needsDecision(`${facts[0].statement}, which does not name \`${named.join('`, `')}\``, facts)
}
