import type { SyntaxNode } from '../syntax/node.ts'
import type { SyntaxTree } from '../syntax/tree.ts'
import { buildFlowGraph } from './control-flow/build-flow-graph.ts'
import { ScopeFlow } from './control-flow/scope-flow.ts'
import { collectScopeNames } from './control-flow/scope-names.ts'
import type { Binding, Scope, ScopeGraph } from './scope.ts'

/**
 * How control runs through one scope, and what that says about the names that live in it.
 *
 * All answers err on the safe side: any point of a `try` or `with` body may raise, a `with` may swallow what was raised
 * unless its managers are known not to (`open`, locks …), any loop may end, and asserts may be switched off. Class bodies and comprehensions (not generator
 * expressions) run where they are written, so their reads of this scope's names are part of its graph; functions,
 * lambdas, generator expressions and annotations may read at any time. Unknown are writes that no text in this file
 * shows: `exec`, `globals()`, star imports, other modules.
 */
export interface ControlFlow {
  /** False for code behind a return, raise, break, continue or an endless loop. Takes any node of the scope. */
  isReachable(node: SyntaxNode): boolean
  /**
   * The bindings whose value an identifier may read, in the order of the text; a deletion among them means the read may
   * raise. For a name that lives in another scope, all its bindings.
   */
  reachingBindings(reference: SyntaxNode): readonly Binding[]
  /**
   * Whether some path leads to the reference without any binding of the name; always true for a name that lives in
   * another scope. In a class body or module such a read falls back on globals or builtins.
   */
  mayBeUnbound(reference: SyntaxNode): boolean
  /**
   * Whether the value bound here may be read later, also by a handler, a nested scope or after the scope ends: always
   * true in modules and classes, for names that live elsewhere or escape into a function, and where
   * `readsNamesByText`. A `del` counts as a read and is live itself, a binding in code that cannot run as live while the name has
   * references. How long the value itself is kept is not asked: an object may do its work when it is dropped. The last
   * binding of a name makes the name local, dead or not.
   */
  isLive(binding: Binding): boolean
  /**
   * The names that may be read after the node, before they are bound again; of what lives elsewhere, the names bound in
   * this scope. After a statement: wherever control goes from it, by jump or exception, too.
   */
  liveAfter(node: SyntaxNode): ReadonlySet<string>
  /** Whether control can run off the end of the scope's body. */
  readonly canFallThrough: boolean
  /** The same if no `with` swallows an exception and asserts are on: what a reader of the code would say. */
  readonly isExpectedToFallThrough: boolean
  /** Whether the scope asks for names by their text: `locals()`, `vars()`, `dir()`, `eval`, `exec`. All is live then. */
  readonly readsNamesByText: boolean
}

/** Builds the graph of one scope; each name is solved when it is first asked about. */
export function buildControlFlow(tree: SyntaxTree, scope: Scope, scopes: ScopeGraph): ControlFlow {
  const names = collectScopeNames(tree, scope)
  return new ScopeFlow(tree, scope, scopes, names, buildFlowGraph(tree, scope, scopes, names))
}
