import { findDocstring } from '../../src/python/semantics/docstring/find-docstring.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import { findDefinitions, type DefinitionCandidate } from '../../src/claims/locate/find-definitions.ts'
import { shownSubjects } from '../../src/claims/locate/subject-name.ts'
import { confirmed, refuted, type Answer } from '../../src/claims/answer.ts'
import { evidence } from '../../src/claims/evidence.ts'
import { judgeCandidates } from '../../src/claims/judge-candidates.ts'
import type { Question } from '../../src/claims/question.ts'
import { wishFor } from '../../src/claims/wish.ts'

const moduleRules: ReadonlySet<string> = new Set(['D100', 'D104', 'C0114', 'missing-module-docstring'])
/** What is left to the default elsewhere was asked for by name here. */
const options = { private: true, nested: true, init: true, magic: true, tests: true }

/** "`boot` has no docstring": false where it has one. */
export function disprove(question: Question): Answer {
  const { claim, file } = question
  if (isAboutModule(question)) return judge(file, file.tree.root, 'the module', { start: 0, end: 1 })
  const names = shownSubjects(claim.subjects)
  const missing =
    names === '' ? 'no definition starts on that line' : `no function or class ${names} is defined in the file`
  return judgeCandidates(question, findDefinitions(claim, file), missing, ({ node, path }: DefinitionCandidate) => {
    return judge(file, node, `\`${path}\``, { start: node.start, end: node.get('body').start })
  })
}

function isAboutModule({ claim: { rule, subjects, text, lines } }: Question): boolean {
  if (rule !== undefined && moduleRules.has(rule)) return true
  return subjects.length === 0 && (!lines || lines.first === 1) && /\b(?:module|file)\b/i.test(text)
}

function judge(file: PythonFile, node: SyntaxNode, subject: string, head: { start: number; end: number }): Answer {
  const docstring = findDocstring(node)
  if (docstring && !isEmpty(docstring)) {
    const line = file.lines.lineOf(docstring.start)
    return refuted(`${subject} has a docstring at line ${line}`, [
      evidence(file, 'syntax', docstring, `docstring at line ${line}`),
    ])
  }
  const word = docstring ? 'an empty docstring' : 'no docstring'
  const fact = evidence(file, 'syntax', headSpan(file, node), `${subject} has ${word}`)
  return confirmed(fact.statement, [fact], [wishFor('add-docstrings', head, { ...options, targets: targetsOf(node) })])
}

/** A module and its first definition may start at one place. */
function targetsOf(node: SyntaxNode): readonly string[] {
  if (node.is('module')) return ['module']
  return node.is('class_definition') ? ['class'] : ['function', 'method', 'property']
}

function isEmpty(docstring: SyntaxNode): boolean {
  return docstring.text.replace(/^[a-z]*/i, '').replaceAll(/["'\s\\]/g, '') === ''
}

/** The line of `def` or `class`; of a module its first. */
function headSpan(file: PythonFile, node: SyntaxNode): { start: number; end: number } {
  return node.is('module') ? file.lines.lineSpan(1) : { start: node.start, end: node.token(':')?.end ?? node.start }
}
