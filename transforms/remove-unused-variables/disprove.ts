import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { Binding, Variable } from '../../src/python/semantics/scope.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import type { Span } from '../../src/text/span.ts'
import { withinNamed } from '../../src/claims/locate/within-named.ts'
import { linesOf, distance } from '../../src/claims/locate/line-range.ts'
import type { Candidate } from '../../src/claims/locate/choose-candidates.ts'
import { isName, subjectName } from '../../src/claims/locate/subject-name.ts'
import { confirmed, needsDecision, notCheckable, refuted, type Answer } from '../../src/claims/answer.ts'
import { evidence } from '../../src/claims/evidence.ts'
import { judgeCandidates } from '../../src/claims/judge-candidates.ts'
import type { Question } from '../../src/claims/question.ts'
import { readsOf } from '../../src/claims/reads-of.ts'
import { judgeImport } from '../../src/claims/judge-import.ts'
import { wishFor } from '../../src/claims/wish.ts'

interface VariableCandidate extends Candidate {
  readonly variable: Variable
}

/** "`x` is unused": false where it is read. */
export function disprove(question: Question): Answer {
  const names = question.claim.subjects.map((subject) => subjectName(subject)).filter((subject) => isName(subject))
  const candidates = withinNamed(
    names.flatMap((name) => variablesNamed(question.file, name)),
    question.claim,
    question.file,
  )
  const missing =
    names.length === 0 ? 'it names no variable' : `no variable \`${names.join('`, `')}\` is bound in the file`
  return judgeCandidates(question, candidates, missing, (candidate) => judge(candidate, question))
}

function variablesNamed(file: PythonFile, name: string): VariableCandidate[] {
  const found: VariableCandidate[] = []
  for (const scope of file.scopes.all) {
    const variable = scope.variables.get(name)
    if (!variable || variable.owner !== variable || variable.bindings.length === 0) continue
    const places = [...variable.bindings, ...variable.references].map(({ node }) => node)
    const around = scope.kind === 'module' ? undefined : scope.node
    found.push({ variable, at: variable.bindings[0]!.node, places, around })
  }
  return found
}

function judge({ variable }: VariableCandidate, question: Question): Answer {
  if (variable.bindings.every(({ kind }) => kind === 'import')) return judgeImport(variable, question)
  const reads = readsOf(variable)
  const binding = bindingOnLine(variable, question) ?? variable.bindings[0]!
  if (reads.length > 0) return judgeRead(variable, binding, reads, question)
  return judgeUnread(variable, binding, question)
}

/** Of several bindings the one that the claim points at. */
function bindingOnLine({ bindings }: Variable, { claim, file }: Question): Binding | undefined {
  const { lines } = claim
  if (!lines) return undefined
  return bindings.find(({ node }) => distance(linesOf(file.lines, node), lines) === 0)
}

function judgeRead(variable: Variable, binding: Binding, reads: readonly Span[], question: Question): Answer {
  const { file } = question
  const bound = evidence(
    file,
    'scope',
    binding.node,
    `\`${variable.name}\` is bound at line ${lineOf(file, binding.node)}`,
  )
  const read = evidence(file, 'scope', reads[0]!, `\`${variable.name}\` is read at line ${lineOf(file, reads[0]!)}`)
  if (isDead(binding, question)) {
    const wish = wishFor('remove-unused-variables', binding.node, { deadStores: true })
    if (binding.kind === 'except')
      return confirmed(`${bound.statement} and is never read in its handler`, [bound], [wish])
    const summary = `the value bound at line ${lineOf(file, binding.node)} is never read, but ${read.statement}`
    return needsDecision(summary, [bound, read], [wish])
  }
  return refuted(`${bound.statement} and read at line ${lineOf(file, reads[0]!)}`, [read, bound])
}

/** Whether the value bound on the claimed line is never read, though the name is. */
function isDead(binding: Binding, { file, claim }: Question): boolean {
  const { scope } = binding.variable
  if (claim.lines === undefined && binding.kind !== 'except') return false
  if (binding.kind === 'except' && !isReadInHandler(binding)) return true
  if (binding.kind === 'parameter' || binding.kind === 'deletion') return false
  if (scope.kind !== 'function' && scope.kind !== 'lambda') return false
  return !file.controlFlow(scope).isLive(binding)
}

/** The name of an exception is gone where its handler ends. */
function isReadInHandler({ node, variable }: Binding): boolean {
  const handler = node.ancestor('except_clause')
  return readsOf(variable).some((read) => handler?.contains(read))
}

function judgeUnread(variable: Variable, binding: Binding, { file }: Question): Answer {
  const { name, scope } = variable
  const line = lineOf(file, binding.node)
  const bound = evidence(file, 'scope', binding.node, `\`${name}\` is bound at line ${line} and never read in the file`)
  if (scope.kind === 'module' || scope.kind === 'class') {
    const home = scope.kind === 'module' ? 'a global' : 'a class attribute'
    return needsDecision(`${bound.statement}, but it is ${home}: other files may read it`, [bound])
  }
  const textual = variable.textualReferences[0]
  if (textual) {
    return needsDecision(`${bound.statement} but in a type at line ${file.lines.lineOf(textual.start)}`, [bound])
  }
  if (isReadByText(file, scope.node))
    return notCheckable(`the function around \`${name}\` reads names by their text`, [bound])
  if (variable.isParameter) return confirmed(`the parameter \`${name}\` (line ${line}) is never read`, [bound])
  return confirmed(
    `\`${name}\` is bound at line ${line} and never read`,
    [bound],
    [wishFor('remove-unused-variables', binding.node)],
  )
}

/** `locals()` and the like in the function or one within. */
function isReadByText(file: PythonFile, node: SyntaxNode): boolean {
  const opened = file.scopes.scopeOpenedBy(node)
  if (!opened || (opened.kind !== 'function' && opened.kind !== 'lambda')) return false
  return file.controlFlow(opened).readsNamesByText
}

function lineOf(file: PythonFile, { start }: Span): number {
  return file.lines.lineOf(start)
}
