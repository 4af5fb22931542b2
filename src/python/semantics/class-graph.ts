import { oncePer } from '../syntax/once-per.ts'
import type { SyntaxNode } from '../syntax/node.ts'
import type { PythonFile } from './python-file.ts'
import { importedName, ownerOf, rootOf } from './qualified-name.ts'

export type ClassNode = SyntaxNode<'class_definition'>

/** A class of the file and what is known about its relatives. */
interface ClassEntry {
  /** Bases defined in the file. */
  readonly bases: ClassNode[]
  /** Dotted names of all other bases, imports resolved; as written where the name is bound in some other way. */
  readonly outsideBases: string[]
  readonly subclasses: ClassNode[]
}

/** The classes of one file by inheritance. */
export interface ClassGraph {
  readonly classes: ReadonlyMap<ClassNode, ClassEntry>
  /** The class and all its bases in the file, the class first. */
  lineage(definition: ClassNode): readonly ClassNode[]
  /** The class and all classes of the file that inherit from it, the class first. */
  progeny(definition: ClassNode): readonly ClassNode[]
}

/** The class graph of a file, built on first use. */
export const classGraphOf = oncePer(buildClassGraph)

function buildClassGraph(file: PythonFile): ClassGraph {
  const classes = new Map<ClassNode, ClassEntry>()
  for (const definition of file.tree.nodesOfKind('class_definition')) {
    classes.set(definition, { bases: [], outsideBases: [], subclasses: [] })
  }
  for (const [definition, entry] of classes) {
    for (const base of baseExpressions(definition)) resolveBase(file, base, entry)
    for (const base of entry.bases) classes.get(base)?.subclasses.push(definition)
  }
  return {
    classes,
    lineage: (definition) => reach(definition, (each) => classes.get(each)?.bases ?? []),
    progeny: (definition) => reach(definition, (each) => classes.get(each)?.subclasses ?? []),
  }
}

function baseExpressions(definition: ClassNode): SyntaxNode[] {
  const superclasses = definition.get('superclasses')?.namedChildren ?? []
  return (
    superclasses
      .filter((base) => !base.is('keyword_argument', 'comment'))
      // `Base[int]` inherits what `Base` has.
      .map((base) => (base.is('subscript') ? base.get('value') : base))
  )
}

function resolveBase(file: PythonFile, base: SyntaxNode, entry: ClassEntry): void {
  const root = rootOf(base)
  if (!root) return
  const bindings = ownerOf(file, root)?.bindings ?? []
  if (bindings.length === 0) entry.outsideBases.push(base.text)
  for (const binding of bindings) {
    const parent = binding.node.parent
    if (root === base && binding.kind === 'class' && parent?.is('class_definition')) entry.bases.push(parent)
    else entry.outsideBases.push((importedName(binding) ?? root.text) + base.text.slice(root.text.length))
  }
}

function reach(start: ClassNode, next: (definition: ClassNode) => readonly ClassNode[]): readonly ClassNode[] {
  const reached = new Set([start])
  // A set may grow while it is walked: what is added is visited as well.
  for (const definition of reached) for (const each of next(definition)) reached.add(each)
  return [...reached]
}
