import { oncePer } from '../../python/syntax/once-per.ts'
import type { PythonFile } from '../../python/semantics/python-file.ts'
import type { SyntaxNode } from '../../python/syntax/node.ts'
import type { Claim } from '../claim.ts'
import type { Candidate } from './choose-candidates.ts'
import { linesOf, distance } from './line-range.ts'
import { subjectName } from './subject-name.ts'

export type DefinitionNode = SyntaxNode<'function_definition' | 'class_definition'>

/** A function or class that a claim may be about. */
export interface DefinitionCandidate extends Candidate {
  readonly node: DefinitionNode
  /** As pytest names things: `Client.boot`. */
  readonly path: string
}

/** Every function and class of a file, in the order of the text. */
export const definitionsOf = oncePer((file: PythonFile): readonly DefinitionCandidate[] => [...findAll(file)])

/**
 * The definitions that the subjects of a claim name; of a class and its method, both named, the method. Where no subject
 * is a definition's name, the ones whose head is on the claimed lines.
 */
export function findDefinitions({ subjects, lines }: Claim, file: PythonFile): readonly DefinitionCandidate[] {
  const names = subjects.map((subject) => subjectName(subject))
  const named = definitionsOf(file).filter(({ path }) => names.some((name) => isNamed(path, name)))
  if (named.length > 0) return withoutContext(named)
  if (!lines || subjects.length > 0) return []
  return definitionsOf(file).filter(({ at }) => distance(linesOf(file.lines, at), lines) === 0)
}

/** The functions among them. */
export function findFunctions(claim: Claim, file: PythonFile): readonly FunctionCandidate[] {
  return findDefinitions(claim, file).filter(isFunction)
}

export interface FunctionCandidate extends DefinitionCandidate {
  readonly node: SyntaxNode<'function_definition'>
}

export function isFunction(candidate: DefinitionCandidate): candidate is FunctionCandidate {
  return candidate.node.is('function_definition')
}

/** The innermost function around an offset. */
export function functionAround(file: PythonFile, offset: number): FunctionCandidate | undefined {
  return definitionsOf(file).findLast(
    (each): each is FunctionCandidate => isFunction(each) && each.node.start <= offset && offset < each.node.end,
  )
}

function isNamed(path: string, name: string): boolean {
  return path === name || path.endsWith(`.${name}`)
}

function withoutContext(candidates: readonly DefinitionCandidate[]): readonly DefinitionCandidate[] {
  const inner = candidates.filter(
    ({ node }) => !candidates.some((other) => other.node !== node && node.contains(other.node)),
  )
  return inner.length > 0 ? inner : candidates
}

function* findAll(file: PythonFile): Generator<DefinitionCandidate> {
  for (const node of file.tree.root.descendants()) {
    if (!node.is('function_definition', 'class_definition')) continue
    yield { node, path: pathOf(node), at: headOf(node), around: node }
  }
}

/** From the first decorator to the colon. */
function headOf(node: DefinitionNode): Candidate['at'] {
  const { parent } = node
  const start = parent?.is('decorated_definition') ? parent.start : node.start
  return { start, end: node.token(':')?.end ?? node.end }
}

function pathOf(node: DefinitionNode): string {
  const names = [node.get('name').text]
  let outer = node.ancestor('function_definition', 'class_definition')
  for (; outer; outer = outer.ancestor('function_definition', 'class_definition')) names.unshift(outer.get('name').text)
  return names.join('.')
}
