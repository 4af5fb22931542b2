import { LineIndex } from '../../text/line-index.ts'
import type { SyntaxTree } from '../syntax/tree.ts'
import { buildScopes } from './build-scopes.ts'
import type { Conventions } from './conventions.ts'
import { buildControlFlow, type ControlFlow } from './control-flow.ts'
import type { Scope, ScopeGraph } from './scope.ts'

/** What is known of a file beside its text. */
export interface FileCircumstances {
  /** For a text that edits have made: the line of an offset in the file as it was read. */
  readonly lineOf?: ((offset: number) => number) | undefined
  readonly conventions?: Conventions | undefined
}

/** One parsed file and what can be asked of it. Everything beyond the tree is built on first use. */
export class PythonFile {
  /** As the user named it, with `/`; for reports. */
  readonly path: string
  readonly text: string
  readonly tree: SyntaxTree
  /** What the configuration of its project asks for. */
  readonly conventions: Conventions
  #lines: LineIndex | undefined
  #comments: ReadonlyMap<number, string> | undefined
  #scopes: ScopeGraph | undefined
  readonly #controlFlow = new Map<Scope, ControlFlow>()

  readonly #lineOf: (offset: number) => number

  constructor(path: string, tree: SyntaxTree, { lineOf, conventions = {} }: FileCircumstances = {}) {
    this.path = path
    this.#lineOf = lineOf ?? ((offset) => this.lines.positionOf(offset).line)
    this.text = tree.text
    this.tree = tree
    this.conventions = conventions
  }

  get lines(): LineIndex {
    return (this.#lines ??= new LineIndex(this.text))
  }

  /** The comment on each line that has one, by the line's number in this text. */
  get comments(): ReadonlyMap<number, string> {
    this.#comments ??= new Map(
      [...this.tree.nodesOfKind('comment')].map((comment) => [this.lines.positionOf(comment.start).line, comment.text]),
    )
    return this.#comments
  }

  get scopes(): ScopeGraph {
    return (this.#scopes ??= buildScopes(this.tree))
  }

  /** The control flow of a module, class body, function or lambda. */
  controlFlow(scope: Scope): ControlFlow {
    let graph = this.#controlFlow.get(scope)
    if (!graph) this.#controlFlow.set(scope, (graph = buildControlFlow(this.tree, scope, this.scopes)))
    return graph
  }

  /** The 1-based line of an offset, as the user sees it: in the file before any edit of this run. */
  lineOf(offset: number): number {
    return this.#lineOf(offset)
  }
}
