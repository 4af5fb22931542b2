import { oncePer } from '../../../src/python/syntax/once-per.ts'
import { isProperty } from '../../../src/python/semantics/function-facts/decorator-names.ts'
import { docstringOfStatement } from '../../../src/python/syntax/is-docstring.ts'
import { Kind } from '../../../src/python/syntax/node-kinds.generated.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import type { SyntaxTree } from '../../../src/python/syntax/tree.ts'
import { isMagicName, type Definition } from './definition.ts'

/** The classes and functions of a file in the order of the text. */
export const findDefinitions = oncePer((tree: SyntaxTree): readonly Definition[] => [...readDefinitions(tree)])

function* readDefinitions(tree: SyntaxTree): Generator<Definition> {
  const open: Definition[] = []
  for (let index = 0; index < tree.length; index++) {
    const kind = tree.kinds[index]
    if (kind !== Kind.function_definition && kind !== Kind.class_definition) continue
    while (open.length > 0 && tree.nexts[open.at(-1)!.node.index]! <= index) open.pop()
    const definition = readDefinition(tree, index, open.at(-1))
    open.push(definition)
    yield definition
  }
}

function readDefinition(tree: SyntaxTree, index: number, parent: Definition | undefined): Definition {
  const node = tree.node<'function_definition' | 'class_definition'>(index)
  const name = tree.textOf(tree.childInField(index, 'name'))
  const decorators = decoratorsOf(tree, index)
  return {
    node,
    kind: node.is('class_definition') ? 'class' : kindOfFunction(node, parent, decorators),
    name,
    path: parent ? `${parent.path}.${name}` : name,
    parent,
    isNested: parent !== undefined && (parent.isNested || parent.kind !== 'class'),
    isPrivate: (parent?.isPrivate ?? false) || (name.startsWith('_') && !isMagicName(name)),
    decorators,
    docstring: docstringIn(tree, tree.childInField(index, 'body')),
  }
}

function kindOfFunction(
  node: SyntaxNode,
  parent: Definition | undefined,
  decorators: readonly SyntaxNode[],
): Definition['kind'] {
  if (parent?.kind !== 'class') return 'function'
  return decorators.length > 0 && isProperty(node) ? 'property' : 'method'
}

function decoratorsOf(tree: SyntaxTree, index: number): readonly SyntaxNode[] {
  const parent = tree.parents[index]!
  if (tree.kinds[parent] !== Kind.decorated_definition) return []
  const decorators: SyntaxNode[] = []
  for (let child = parent + 1; child < index; child = tree.nexts[child]!) {
    // The `@`, then the expression.
    if (tree.kinds[child] === Kind.decorator) decorators.push(tree.node(child + 2))
  }
  return decorators
}

/** The string that documents a module or the owner of a suite, without parentheses. */
export function docstringIn(tree: SyntaxTree, body: number): SyntaxNode | undefined {
  const first = firstStatement(tree, body)
  const string = first && docstringOfStatement(tree, first.index)
  return string === undefined ? undefined : tree.node(string)
}

/** The first statement of a suite, comments aside; undefined in a module without any. */
export function firstStatement(tree: SyntaxTree, body: number): SyntaxNode | undefined {
  const end = tree.nexts[body]!
  let first = body + 1
  while (first < end && tree.kinds[first] === Kind.comment) first = tree.nexts[first]!
  return first < end ? tree.node(first) : undefined
}
