import { importedName } from '../../python/semantics/qualified-name.ts'
import type { PythonFile } from '../../python/semantics/python-file.ts'
import type { Binding, Variable } from '../../python/semantics/scope.ts'
import { distance, linesOf } from '../../claims/locate/line-range.ts'
import type { Candidate } from '../../claims/locate/choose-candidates.ts'
import { subjectName } from '../../claims/locate/subject-name.ts'
import type { Answer } from '../../claims/answer.ts'
import { judgeCandidates } from '../../claims/judge-candidates.ts'
import type { Question } from '../../claims/question.ts'
import { judgeImport } from '../../claims/judge-import.ts'

interface ImportCandidate extends Candidate {
  readonly variable: Variable
}

/** "`os` is imported and unused": false where the name is read. */
export function checkUnusedImport(question: Question): Answer {
  const { subjects, lines } = question.claim
  const names = subjects.map((subject) => subjectName(subject))
  const imports = allImports(question.file)
  const named = imports.filter(({ variable }) => variable.bindings.some((binding) => isMeant(binding, names)))
  const onLine = imports.filter(({ at }) => lines && distance(linesOf(question.file.lines, at), lines) === 0)
  const candidates = names.length > 0 ? named : onLine
  const missing =
    names.length > 0 ? `the file does not import \`${names.join('`, `')}\`` : 'there is no import on that line'
  return judgeCandidates(question, candidates, missing, ({ variable }) => judgeImport(variable, question))
}

function allImports(file: PythonFile): ImportCandidate[] {
  return file.scopes.all.flatMap((scope) =>
    [...scope.variables.values()].flatMap((variable) => {
      const nodes = variable.bindings.filter(({ kind }) => kind === 'import').map(({ node }) => node)
      if (nodes.length === 0 || variable.owner !== variable) return []
      return [{ variable, at: nodes[0]!, places: nodes, around: scope.kind === 'module' ? undefined : scope.node }]
    }),
  )
}

/** By the name that is bound, or what it stands for: `array` or `numpy.array`, `numpy` or `np`. */
function isMeant(binding: Binding, names: readonly string[]): boolean {
  const { name } = binding.variable
  if (names.includes(name) || names.includes(binding.node.text)) return true
  const imported = importedName(binding)
  return imported !== undefined && names.some((wanted) => imported === wanted || `${imported} as ${name}` === wanted)
}
