import { builtinExceptions } from '../../python/semantics/builtin-exceptions.ts'
import { builtinFunctions } from '../../python/semantics/builtin-functions.ts'
import type { PythonFile } from '../../python/semantics/python-file.ts'
import type { SyntaxNode } from '../../python/syntax/node.ts'
import type { Reference, Variable } from '../../python/semantics/scope.ts'
import type { Candidate } from '../../claims/locate/choose-candidates.ts'
import { subjectName } from '../../claims/locate/subject-name.ts'
import { confirmed, needsDecision, notCheckable, refuted, type Answer } from '../../claims/answer.ts'
import { evidence } from '../../claims/evidence.ts'
import { judgeCandidates } from '../../claims/judge-candidates.ts'
import type { Question } from '../../claims/question.ts'

interface ReadCandidate extends Candidate {
  readonly variable: Variable
  readonly reference: Reference
}

const moduleNames =
  '__name__ __file__ __doc__ __builtins__ __debug__ __path__ __spec__ __loader__ __package__ __annotations__ __class__ __module__ __qualname__ __dict__ NotImplemented Ellipsis None True False WindowsError'
const given: ReadonlySet<string> = new Set(moduleNames.split(' '))

/** "`json` is not defined": false where something binds the name that is read. */
export function checkUndefinedName(question: Question): Answer {
  const { claim, file } = question
  const names = claim.subjects.map((subject) => subjectName(subject).split('.')[0]!)
  const reads = file.scopes.all.flatMap((scope) => names.flatMap((name) => readsOf(scope.variables.get(name))))
  const missing = `no name \`${names.join('`, `')}\` is read in the file`
  return judgeCandidates(question, reads, missing, (read) => judge(file, read))
}

function readsOf(variable: Variable | undefined): readonly ReadCandidate[] {
  if (!variable) return []
  return variable.references.map((reference) => {
    return {
      variable,
      reference,
      at: reference.node,
      around: variable.scope.kind === 'module' ? undefined : variable.scope.node,
    }
  })
}

function judge(file: PythonFile, { variable, reference }: ReadCandidate): Answer {
  const { name } = variable
  const line = file.lines.lineOf(reference.node.start)
  const read = evidence(file, 'scope', reference.node, `\`${name}\` is read at line ${line}`)
  const bindings = [variable.owner, ...(variable.owner?.captures ?? [])].flatMap((each) => each?.bindings ?? [])
  const binding = bindings.find(({ kind }) => kind !== 'deletion' && kind !== 'annotation')
  if (!binding) return judgeUnbound(file, name, read)
  const bound = evidence(
    file,
    'scope',
    binding.node,
    `\`${name}\` is bound at line ${file.lines.lineOf(binding.node.start)}`,
  )
  if (bindings.every(({ node }) => isForSomePlatforms(node))) {
    return needsDecision(`${bound.statement}, but not on every platform or version`, [bound, read])
  }
  if (mayBeMissing(file, variable, reference)) {
    return needsDecision(`${bound.statement}, but a path may lead to line ${line} without it`, [bound, read])
  }
  return refuted(bound.statement, [bound, read])
}

function judgeUnbound(file: PythonFile, name: string, read: ReturnType<typeof evidence>): Answer {
  if (builtinFunctions.has(name) || builtinExceptions.has(name) || given.has(name)) {
    return refuted(`\`${name}\` is a builtin name of Python`, [
      { ...read, statement: `\`${name}\` is a builtin name of Python` },
    ])
  }
  const isWild = file.tree.hasKind('wildcard_import')
  if (isWild) return notCheckable(`a wildcard import may bind \`${name}\``, [read])
  return confirmed(`nothing binds \`${name}\`, which is read at line ${read.lines.first}`, [read])
}

/** Under `if sys.platform == 'win32':` and the like: type checkers look at one platform alone. */
function isForSomePlatforms(node: SyntaxNode): boolean {
  let outer = node.ancestor('if_statement', 'elif_clause')
  for (; outer; outer = outer.ancestor('if_statement', 'elif_clause')) {
    if (/\b(?:platform|version_info|hexversion|TYPE_CHECKING|os\.name)\b/.test(outer.get('condition').text)) return true
  }
  return false
}

/** In the scope of the binding, a path without it; elsewhere the name is taken for bound by then. */
function mayBeMissing(file: PythonFile, variable: Variable, { node, scope }: Reference): boolean {
  if (variable.owner !== variable) return variable.owner?.bindings.every(({ kind }) => kind === 'deletion') ?? true
  if (scope.kind === 'comprehension' || file.scopes.scopeOf(node) !== scope) return false
  return ['module', 'class', 'function', 'lambda'].includes(scope.kind) && file.controlFlow(scope).mayBeUnbound(node)
}
