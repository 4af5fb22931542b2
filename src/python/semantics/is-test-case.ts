import { oncePer } from '../syntax/once-per.ts'
import type { SyntaxNode } from '../syntax/node.ts'
import { classGraphOf, type ClassNode } from './class-graph.ts'
import { methodReceiver } from './method-receiver.ts'
import type { PythonFile } from './python-file.ts'
import { frameworkOfBase, mostCautious, type TestFramework } from './test-frameworks.ts'

export type { TestFramework } from './test-frameworks.ts'

/** A name that is proven to be a test case, or the class of one. */
export interface TestCaseReceiver {
  readonly kind: 'proven'
  readonly framework: TestFramework
  readonly definition: ClassNode
  /** True for the first parameter of a class method. */
  readonly isClass: boolean
}

/** Why a name is not known to be a test case. */
export interface UnprovenReceiver {
  readonly kind: 'unproven'
  readonly reason: string
}

/**
 * The framework whose assertion methods the instances of a class have; undefined when the class is not known to be a
 * test case. Bases are followed through the file, then by import and name. A class without such a base is a test case
 * when a class of the file mixes it into one.
 */
export function testFrameworkOf(file: PythonFile, definition: ClassNode): TestFramework | undefined {
  const graph = classGraphOf(file)
  const own = frameworkOfLineage(file, definition)
  if (own) return own
  const frameworks = graph.progeny(definition).map((each) => frameworkOfLineage(file, each))
  return mostCautious(frameworks.filter((framework) => framework !== undefined))
}

function frameworkOfLineage(file: PythonFile, definition: ClassNode): TestFramework | undefined {
  const graph = classGraphOf(file)
  const bases = graph.lineage(definition).flatMap((each) => graph.classes.get(each)?.outsideBases ?? [])
  return mostCautious(bases.map(frameworkOfBase).filter((framework) => framework !== undefined))
}

/**
 * Whether `receiver` in `receiver.method` is an instance (or class) that is known to be a test case: the first
 * parameter of a method, never bound again. Nested functions and lambdas see it by closure; a static method has none.
 */
export function proveTestCase(file: PythonFile, receiver: SyntaxNode): TestCaseReceiver | UnprovenReceiver {
  const found = methodReceiver(file, receiver)
  if (typeof found === 'string') return unproven(found)
  const { definition, isClass } = found
  const framework = testFrameworkOf(file, definition)
  if (!framework) return unproven(`the class ${className(definition)} is not known to be a test case`)
  return { kind: 'proven', framework, definition, isClass }
}

function unproven(reason: string): UnprovenReceiver {
  return { kind: 'unproven', reason }
}

/**
 * The place in the file that gives test cases of this class a method of their own under the name: a definition or an
 * assignment in the class, in a base or a subclass of it, or in another base of such a subclass.
 */
export function findOverride(file: PythonFile, definition: ClassNode, method: string): SyntaxNode | undefined {
  const graph = classGraphOf(file)
  const relatives = new Set(graph.progeny(definition).flatMap((each) => graph.lineage(each)))
  for (const relative of relatives) {
    const bindings = file.scopes.scopeOpenedBy(relative)?.variables.get(method)?.bindings
    if (bindings?.[0]) return bindings[0].node
  }
  for (const { node, inClass } of attributeAssignments(file, method)) if (relatives.has(inClass)) return node
  return undefined
}

/** `self.assertEqual = …` and the like, with the class around. */
function* attributeAssignments(file: PythonFile, name: string): Generator<{ node: SyntaxNode; inClass: ClassNode }> {
  for (const node of assignedAttributes(file)) {
    const inClass = node.get('attribute').text === name && node.ancestor('class_definition')
    if (inClass) yield { node, inClass }
  }
}

const assignedAttributes = oncePer((file: PythonFile): readonly SyntaxNode<'attribute'>[] => [
  ...readAssignedAttributes(file),
])

function* readAssignedAttributes(file: PythonFile): Generator<SyntaxNode<'attribute'>> {
  for (const assignment of file.tree.nodesOfKind('assignment')) {
    const target = assignment.child('left')
    if (target?.is('attribute')) yield target
  }
}

function className(definition: ClassNode): string {
  return definition.get('name').text
}
