import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { Binding } from '../../src/python/semantics/scope.ts'
import type { Candidate } from '../../src/claims/locate/choose-candidates.ts'
import { subjectName } from '../../src/claims/locate/subject-name.ts'
import { confirmed, refuted, type Answer } from '../../src/claims/answer.ts'
import { evidence } from '../../src/claims/evidence.ts'
import { judgeCandidates } from '../../src/claims/judge-candidates.ts'
import type { Question } from '../../src/claims/question.ts'

/** A rule of PEP 8 that a linter cites: for which bindings, and what a name must be like. */
interface NamingRule {
  readonly applies: (binding: Binding) => boolean
  readonly isKept: (name: string) => boolean
  readonly wanted: string
}

const isLower = (name: string): boolean => name === name.toLowerCase()
const isCapWords = (name: string): boolean => /^_*[A-Z]/.test(name) && !name.replace(/^_+/, '').includes('_')

const rules: Readonly<Record<string, NamingRule>> = {
  N801: { applies: ({ kind }) => kind === 'class', isKept: isCapWords, wanted: 'CapWords' },
  N802: { applies: ({ kind }) => kind === 'definition', isKept: isLower, wanted: 'lowercase' },
  N803: { applies: ({ kind }) => kind === 'parameter', isKept: isLower, wanted: 'lowercase' },
  N806: { applies: isLocal, isKept: isLower, wanted: 'lowercase' },
}

/** What the code says where the claim cites a rule that a name keeps or breaks; undefined for others. */
export function checkNamingRule(question: Question): Answer | undefined {
  const { claim, file } = question
  const rule = rules[claim.rule ?? '']
  if (!rule || claim.renames.length > 0) return undefined
  const names = claim.subjects.map((subject) => subjectName(subject))
  const candidates = bindingsNamed(file, names, rule)
  if (candidates.length === 0) return undefined
  return judgeCandidates(question, candidates, '', ({ at, name }) => judge(file, at, name, rule))
}

interface BindingCandidate extends Candidate {
  readonly name: string
}

function bindingsNamed(file: PythonFile, names: readonly string[], rule: NamingRule): readonly BindingCandidate[] {
  return file.scopes.all.flatMap((scope) =>
    names.flatMap((name) => {
      const bindings = scope.variables.get(name)?.bindings.filter((binding) => rule.applies(binding)) ?? []
      return bindings.map(({ node }) => ({ name, at: node, around: scope.node }))
    }),
  )
}

function judge(file: PythonFile, at: Candidate['at'], name: string, { isKept, wanted }: NamingRule): Answer {
  const line = file.lines.lineOf(at.start)
  if (!isKept(name)) {
    const fact = evidence(file, 'scope', at, `\`${name}\` at line ${line} is not ${wanted}`)
    return confirmed(fact.statement, [fact])
  }
  const fact = evidence(file, 'scope', at, `\`${name}\` at line ${line} is ${wanted}`)
  return refuted(fact.statement, [fact])
}

function isLocal({ kind, variable }: Binding): boolean {
  return (
    variable.scope.kind === 'function' &&
    kind !== 'parameter' &&
    kind !== 'import' &&
    kind !== 'class' &&
    kind !== 'definition'
  )
}
