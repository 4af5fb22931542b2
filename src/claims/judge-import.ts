import { exportedEntries } from '../python/semantics/exported-entries.ts'
import type { PythonFile } from '../python/semantics/python-file.ts'
import type { Binding, Variable } from '../python/semantics/scope.ts'
import type { SyntaxNode } from '../python/syntax/node.ts'
import { confirmed, needsDecision, refuted, type Answer } from './answer.ts'
import { evidence } from './evidence.ts'
import type { Question } from './question.ts'
import { readsOf } from './reads-of.ts'

/** What the code says about an import that is claimed to be unused. */
export function judgeImport(variable: Variable, { file }: Question): Answer {
  const imports = variable.bindings.filter(({ kind }) => kind === 'import')
  const binding = imports[0]!
  const bound = importEvidence(file, binding)
  const read = reachingRead(file, variable, imports)
  if (read) {
    const line = file.lines.lineOf(read.start)
    const fact = evidence(file, 'scope', read, `\`${variable.name}\` is read at line ${line}`)
    if (imports.length > 1)
      return needsDecision(`${variable.name} is imported ${imports.length} times and ${fact.statement}`, [bound, fact])
    return refuted(fact.statement, [fact, bound])
  }
  return judgeUnreadImport(variable, binding, file)
}

function importEvidence(file: PythonFile, { node, variable }: Binding): ReturnType<typeof evidence> {
  return evidence(file, 'scope', node, `\`${variable.name}\` is imported at line ${file.lines.lineOf(node.start)}`)
}

/** A read that may see the import; where only another binding of the name reaches the reads, there is none. */
function reachingRead(file: PythonFile, variable: Variable, imports: readonly Binding[]): SyntaxNode | undefined {
  const reads = readsOf(variable)
  if (imports.length === variable.bindings.length) return reads[0]
  return reads.find((node) => {
    const scope = file.scopes.scopeOf(node)
    if (scope !== variable.scope) return true
    const reaching = file.controlFlow(scope).reachingBindings(node)
    return reaching.some(({ node: bound }) => imports.some((each) => each.node === bound))
  })
}

function judgeUnreadImport(variable: Variable, binding: Binding, file: PythonFile): Answer {
  const { name, scope } = variable
  const line = file.lines.lineOf(binding.node.start)
  const bound = evidence(
    file,
    'scope',
    binding.node,
    `\`${name}\` is imported at line ${line} and never read in the file`,
  )
  const textual = variable.textualReferences[0]
  if (textual) {
    const typed = evidence(
      file,
      'scope',
      textual,
      `a type at line ${file.lines.lineOf(textual.start)} names \`${name}\``,
    )
    // Linters differ on type comments.
    if (textual.sort === 'comment') return needsDecision(`only ${typed.statement}, in a comment`, [typed, bound])
    return refuted(typed.statement, [typed, bound])
  }
  const entry = scope.kind === 'module' ? exportedEntries(file, name).next().value : undefined
  if (entry) {
    const at = file.lines.lineOf(entry.start)
    return refuted(`\`__all__\` exports \`${name}\` at line ${at}`, [
      evidence(file, 'scope', entry, `\`__all__\` exports \`${name}\``),
      bound,
    ])
  }
  const reason = reasonForOthers(binding, file)
  if (reason !== undefined) return needsDecision(`${bound.statement}, but ${reason}`, [bound])
  return confirmed(bound.statement, [bound])
}

/** Why an import that nothing here reads may be meant for others. */
function reasonForOthers(binding: Binding, file: PythonFile): string | undefined {
  const { node, variable } = binding
  if (/(?:^|\/)__init__\.pyi?$/.test(file.path)) return 'a package hands on what its `__init__` imports'
  const statement = node.ancestor('import_statement', 'import_from_statement', 'future_import_statement')
  if (statement?.is('future_import_statement')) return 'an import from `__future__` works by being there'
  const alias = node.parent?.is('aliased_import') ? node.parent : undefined
  if (alias?.get('name').text === variable.name)
    return 'it is imported under its own name, which marks a name handed on'
  return undefined
}
