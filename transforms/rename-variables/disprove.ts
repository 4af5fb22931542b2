import type { Claim, ProposedRename } from '../../src/claims/claim.ts'
import { allBindings } from '../../src/python/semantics/all-bindings.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { Variable } from '../../src/python/semantics/scope.ts'
import type { Candidate } from '../../src/claims/locate/choose-candidates.ts'
import { chooseCandidates } from '../../src/claims/locate/choose-candidates.ts'
import { findCode } from '../../src/claims/locate/find-code.ts'
import { isName, subjectName } from '../../src/claims/locate/subject-name.ts'
import { withinNamed } from '../../src/claims/locate/within-named.ts'
import { alreadyDone, needsDecision, notLocated, type Answer, type Wish } from '../../src/claims/answer.ts'
import { evidence } from '../../src/claims/evidence.ts'
import { listOf } from '../../src/claims/judge-candidates.ts'
import { checkNamingRule } from './naming-rule.ts'
import type { Question } from '../../src/claims/question.ts'

interface NamedCandidate extends Candidate {
  readonly variable: Variable
}

const maximumFacts = 5

/** "`server` is not descriptive": an opinion, left to a reader with the edits ready where a new name is proposed. */
export function disprove(question: Question): Answer {
  const ruled = checkNamingRule(question)
  if (ruled) return ruled
  const { claim, file } = question
  const answers = claim.renames.map((rename) => judgeRename(rename, question))
  if (answers.length === 0) return judgeName(claim, file)
  const open = answers.filter(({ status }) => status === 'needs-decision')
  if (open.length === 0) return answers[0]!
  return {
    ...needsDecision(open.map(({ summary }) => summary).join('; ')),
    evidence: open.flatMap((answer) => answer.evidence),
    wishes: open.flatMap(({ wishes }) => wishes),
  }
}

function judgeName({ subjects }: Claim, file: PythonFile): Answer {
  const names = subjects.map((subject) => subjectName(subject)).filter((subject) => isName(subject))
  const found = names.flatMap((name) =>
    findCode(file, name)
      .slice(0, 1)
      .map((at) => ({ name, at })),
  )
  if (found.length === 0) return notLocated(`no name \`${names.join('`, `')}\` is in the file`)
  const facts = found.map(({ name, at }) =>
    evidence(file, 'scope', at, `\`${name}\` is at line ${file.lines.lineOf(at.start)}`),
  )
  return needsDecision('a name is a matter of opinion, and no new one is proposed', facts)
}

function judgeRename({ from, to }: ProposedRename, { claim, file }: Question): Answer {
  const candidates = withinNamed(variablesNamed(file, from), claim, file)
  if (candidates.length === 0) return judgeMissing({ from, to }, file)
  const chosen = claim.lines ? chooseCandidates(candidates, claim.lines, file.lines) : candidates
  const lines = chosen.map(({ at }) => file.lines.lineOf(at.start))
  const facts = chosen.slice(0, maximumFacts).map(({ at }) => {
    return evidence(file, 'scope', at, `\`${from}\` is bound at line ${file.lines.lineOf(at.start)}`)
  })
  if (!isPlainName(to)) return needsDecision(`\`${to}\` is no name for a variable`, facts)
  const wishes = chosen.length === 1 ? [wishAt(chosen[0]!, { from, to })] : [wishIn(file, { from, to })]
  return needsDecision(`\`${from}\` (bound at ${listOf(lines)}) can become \`${to}\``, facts, wishes)
}

/** Whether Python takes it for one name; keywords are told by the transform. */
function isPlainName(name: string): boolean {
  return isName(name) && !name.includes('.')
}

function judgeMissing({ from, to }: ProposedRename, file: PythonFile): Answer {
  const places = isName(to) ? variablesNamed(file, to) : []
  const [first] = places
  if (!first) return notLocated(`no variable \`${from}\` is bound in the file`)
  const line = file.lines.lineOf(first.at.start)
  const fact = evidence(file, 'scope', first.at, `\`${to}\` is bound at line ${line}`)
  return alreadyDone(`\`${from}\` is not in the file, \`${to}\` is (line ${line})`, [fact])
}

function variablesNamed(file: PythonFile, name: string): readonly NamedCandidate[] {
  return file.scopes.all.flatMap((scope) => {
    const variable = scope.variables.get(name)
    if (!variable || variable.owner !== variable) return []
    const bindings = allBindings(variable)
    if (bindings.length === 0) return []
    const places = [...bindings, ...variable.references].map(({ node }) => node)
    return [{ variable, at: bindings[0]!.node, places, around: scope.kind === 'module' ? undefined : scope.node }]
  })
}

/** All variables of the name that live in functions of the file. */
function wishIn(file: PythonFile, { from, to }: ProposedRename): Wish {
  return {
    transform: 'rename-variables',
    at: { start: 0, end: file.text.length + 1 },
    options: ({ path }) => ({ rename: `${from}=${to}`, in: path }),
    isProjectWide: true,
  }
}

function wishAt({ at }: NamedCandidate, { from, to }: ProposedRename): Wish {
  return {
    transform: 'rename-variables',
    at,
    options: ({ path, line, column }) => ({ rename: `${from}=${to}`, at: `${path}:${line}:${column}` }),
    isProjectWide: true,
  }
}
