import type { SyntaxNode } from '../../syntax/node.ts'
import { classGraphOf, type ClassNode } from '../class-graph.ts'
import type { PythonFile } from '../python-file.ts'
import { ownerOf } from '../qualified-name.ts'
import { builtinLineage } from './builtin-bases.ts'

/** The names of an exception class and of all its bases as far as the file tells: dotted ones as they are written. */
export function exceptionLineage(file: PythonFile, type: SyntaxNode): ReadonlySet<string> {
  const own = type.text.replaceAll(/\s/g, '')
  const definition = classNamed(file, type)
  if (!definition) return new Set(builtinLineage(own))
  const graph = classGraphOf(file)
  const lineage = graph.lineage(definition)
  const outside = lineage.flatMap((each) => graph.classes.get(each)?.outsideBases ?? [])
  return new Set([
    own,
    ...lineage.map((each) => each.get('name').text),
    ...outside.flatMap((name) => builtinLineage(name)),
  ])
}

function classNamed(file: PythonFile, type: SyntaxNode): ClassNode | undefined {
  const bindings = type.is('identifier') ? (ownerOf(file, type)?.bindings ?? []) : []
  const definition = bindings.length === 1 ? bindings[0]!.node.parent : undefined
  return bindings[0]?.kind === 'class' && definition?.is('class_definition') ? definition : undefined
}
