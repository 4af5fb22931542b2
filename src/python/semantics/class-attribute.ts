import { classGraphOf, type ClassGraph, type ClassNode } from './class-graph.ts'
import { mangle, normalizeName } from './mangle.ts'
import type { PythonFile } from './python-file.ts'
import type { Binding } from './scope.ts'
import { findStoredAttribute } from './stored-attributes.ts'

/** What the file tells about an attribute of a class and its instances. */
export interface ClassAttribute {
  /** Why nothing is known for certain. */
  readonly unknown?: string
  /**
   * Where classes that an instance may belong to bind the name: the class, its bases, its subclasses in the file and
   * their bases. Empty where neither the class nor a base in the file has it.
   */
  readonly bindings: readonly Binding[]
}

/** Looks a name up as written in the class: private names are mangled. */
export function classAttribute(file: PythonFile, definition: ClassNode, written: string): ClassAttribute {
  const graph = classGraphOf(file)
  const name = mangle(normalizeName(written), definition.get('name').text)
  const relatives = new Set(graph.progeny(definition).flatMap((each) => graph.lineage(each)))
  const unknown = reasonToDoubt(file, relatives, written) ?? baseInFront(file, graph, definition, name)
  const isThere = graph.lineage(definition).some((each) => bindingsIn(file, each, name).length > 0)
  const bindings = isThere ? [...relatives].flatMap((each) => bindingsIn(file, each, name)) : []
  return unknown === undefined ? { bindings } : { unknown, bindings }
}

function bindingsIn(file: PythonFile, definition: ClassNode, name: string): readonly Binding[] {
  return file.scopes.scopeOpenedBy(definition)?.variables.get(name)?.bindings ?? []
}

function reasonToDoubt(file: PythonFile, relatives: Iterable<ClassNode>, name: string): string | undefined {
  const stored = findStoredAttribute(file, name)
  if (stored) return `\`${stored.text}\` is assigned at line ${file.lineOf(stored.start)}`
  for (const each of relatives) {
    const [hook] = bindingsIn(file, each, '__getattribute__')
    if (hook) return `\`__getattribute__\` at line ${file.lineOf(hook.node.start)} decides what it is`
  }
  return undefined
}

/** A base from elsewhere that is asked before the class of the file that has the name. */
function baseInFront(file: PythonFile, graph: ClassGraph, definition: ClassNode, name: string): string | undefined {
  const lineage = graph.lineage(definition)
  const holder = lineage.findIndex((each) => bindingsIn(file, each, name).length > 0)
  const asked = holder < 0 ? [] : lineage.slice(0, holder)
  const base = asked.flatMap((each) => graph.classes.get(each)?.outsideBases ?? []).find((each) => each !== 'object')
  return base && `the base \`${base}\` may have one of its own`
}
