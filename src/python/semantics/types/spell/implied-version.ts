import { oncePer } from '../../../syntax/once-per.ts'
import type { SyntaxNode } from '../../../syntax/node.ts'
import type { SyntaxTree } from '../../../syntax/tree.ts'
import { Kind } from '../../../syntax/node-kinds.generated.ts'
import type { PythonVersion } from '../../conventions.ts'
import type { PythonFile } from '../../python-file.ts'
import { isPostponed } from './hint-place.ts'

/** What every Python that gets fixes today can run. */
const usual: PythonVersion = [3, 10]
/** Runs hints of any Python that knows hints: `typing` alone. */
const oldest: PythonVersion = [3, 6]

/**
 * The Python to write for where the project does not say it. The syntax and the annotations of the file tell the least
 * that it needs already. Where that is less than 3.10 and the file writes `Optional`, `List` and the like, or keeps to
 * what Python 2 knew too, it may have to run on older ones; else 3.10 is taken.
 */
export const impliedVersion = oncePer(readVersion)

function readVersion(file: PythonFile): PythonVersion {
  const least = Math.max(leastOfSyntax(file.tree), isPostponed(file) ? 7 : leastOfAnnotations(file.tree))
  if (least >= usual[1]) return [3, least]
  return writesForOldPython(file) ? [3, Math.max(least, oldest[1])] : usual
}

function leastOfSyntax(tree: SyntaxTree): number {
  let least = 0
  for (let node = 0; node < tree.length; node++) least = Math.max(least, leastOfNode(tree, node))
  return least
}

function leastOfNode(tree: SyntaxTree, node: number): number {
  switch (tree.kinds[node]) {
    case Kind.type_alias_statement:
      return 12
    case Kind.type_parameter:
      return tree.childInField(tree.parents[node]!, 'type_parameters') === node ? 12 : 0
    case Kind.except_clause:
      return tree.node(node).token('*') ? 11 : 0
    case Kind.match_statement:
      return 10
    case Kind.named_expression:
    case Kind.positional_separator:
      return 8
    default:
      return 0
  }
}

/** `int | None` is evaluated from 3.10 on, `list[int]` from 3.9 on; in quotes it is not. */
function leastOfAnnotations(tree: SyntaxTree): number {
  let least = 0
  for (const type of tree.nodesOfKind('type')) {
    if (type.field !== 'return_type' && type.field !== 'type') continue
    for (const node of type.descendants()) least = Math.max(least, leastOfHint(node))
  }
  return least
}

function leastOfHint(node: SyntaxNode): number {
  if (node.is('union_type') || (node.is('binary_operator') && node.get('operator').text === '|')) return 10
  const generic = node.is('generic_type') ? node.children[0]?.text : node.is('subscript') ? node.get('value').text : ''
  return /^(?:list|dict|set|frozenset|tuple|type)$/.test(generic ?? '') ? 9 : 0
}

function writesForOldPython({ text }: PythonFile): boolean {
  return (
    /\b(?:Optional|Union|List|Dict|Tuple|Set|FrozenSet|Type)\s*\[/.test(text) ||
    /\bfrom __future__ import .*(?:print_function|unicode_literals|absolute_import|division)/.test(text) ||
    /^\s*(?:import six\b|from six\b)/m.test(text)
  )
}
