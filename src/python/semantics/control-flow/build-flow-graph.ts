import { Kind } from '../../syntax/node-kinds.generated.ts'
import type { SyntaxTree } from '../../syntax/tree.ts'
import type { Scope, ScopeGraph } from '../scope.ts'
import { planClauses } from './comprehension-plan.ts'
import { EventKind, type FlowGraph } from './flow-graph.ts'
import { GraphBuilder } from './graph-builder.ts'
import type { ScopeNames } from './scope-names.ts'
import { swallowsNothing } from './swallows-nothing.ts'
import { run, visitExpression } from './visit-expression.ts'
import { visitSuite } from './visit-statement.ts'
import type { Walk } from './walk.ts'

/**
 * The graph of a module, class body, function, lambda or comprehension.
 * @param builder an empty one; the graph is what it has become
 */
export function buildFlowGraph(
  tree: SyntaxTree,
  scope: Scope,
  scopes: ScopeGraph,
  names: ScopeNames,
  builder: GraphBuilder = new GraphBuilder(),
): FlowGraph {
  const lets = (manager: number): boolean => swallowsNothing(tree, scopes, tree.node(manager))
  const walk: Walk = { tree, names, builder, visitSuite, swallowsNothing: lets }
  bindParameters(walk)
  visitBody(walk, scope)
  builder.end = builder.current
  return builder
}

function bindParameters({ names, builder }: Walk): void {
  for (const [node, { binding, name }] of names.bindings) {
    if (binding.kind === 'parameter') builder.emit(EventKind.bind, name, node)
  }
}

function visitBody(walk: Walk, scope: Scope): void {
  const { tree } = walk
  const node = scope.node.index
  switch (scope.kind) {
    case 'module':
      return visitSuite(walk, node)
    case 'class':
    case 'function':
      return visitSuite(walk, bodyOf(tree, node))
    case 'lambda':
      return visitExpression(walk, tree.childInField(node, 'body'))
    case 'comprehension':
      return run(walk, planClauses(walk, node))
    default:
    // The scopes of type parameters and type expressions hold no statements and bind nothing as they run.
  }
}

function bodyOf(tree: SyntaxTree, node: number): number {
  const definition = tree.kinds[node] === Kind.decorated_definition ? tree.childInField(node, 'definition') : node
  return tree.childInField(definition, 'body')
}
