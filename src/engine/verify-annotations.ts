import { Field, Kind, Token } from '../python/syntax/node-kinds.generated.ts'
import type { SyntaxTree } from '../python/syntax/tree.ts'
import type { LeftOut, ReadFile } from './left-out.ts'
import { objectionToImports } from './verify-imports.ts'
import { isCheckingImports } from './checking-imports.ts'
import { objectionToHintNames } from './verify-hint-names.ts'

const importKinds: ReadonlySet<number> = new Set([
  Kind.import_statement,
  Kind.import_from_statement,
  Kind.future_import_statement,
])

/** Whether the law of annotations leaves a node out: an annotation, its mark, an import, or a guard around imports. */
export function isAnnotationOrImport(tree: SyntaxTree, node: number): boolean {
  const kind = tree.kinds[node]!
  if (importKinds.has(kind) || isTypeField(tree, node)) return true
  if (kind === Kind.if_statement) return isCheckingImports(tree.node<'if_statement'>(node))
  // The `:` or `->` in front of an annotation.
  const next = tree.nexts[node]!
  const isMark = kind === Token[':'] || kind === Token['->']
  return isMark && next < tree.length && tree.parents[next] === tree.parents[node] && isTypeField(tree, next)
}

function isTypeField(tree: SyntaxTree, node: number): boolean {
  return tree.fields[node] === Field.return_type || (tree.fields[node] === Field.type && tree.kinds[node] === Kind.type)
}

/** What speaks against the annotations and imports themselves, where the rest is the same. */
export function objectionToAnnotations(before: ReadFile, after: ReadFile): string | undefined {
  return objectionToImports(before, after) ?? objectionToHintNames(newAnnotations(before, after), after.file)
}

/** The annotations that were not there, or said something else. */
function newAnnotations(before: ReadFile, after: ReadFile): readonly number[] {
  const old = new Map(annotationsOf(before).map(({ node, at }) => [at, before.file.tree.textOf(node)]))
  const { tree } = after.file
  return annotationsOf(after).flatMap(({ node, at }) => (old.get(at) === tree.textOf(node) ? [] : [node]))
}

function annotationsOf({ file, leftOut }: ReadFile): readonly LeftOut[] {
  return leftOut.filter(({ node }) => isTypeField(file.tree, node))
}
