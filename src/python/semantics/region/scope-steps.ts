import { ExtentBuilder, type Extent } from '../control-flow/statement-extents.ts'
import { buildFlowGraph } from '../control-flow/build-flow-graph.ts'
import type { EventKind, FlowGraph } from '../control-flow/flow-graph.ts'
import { collectScopeNames, runsWithin, type ScopeNames } from '../control-flow/scope-names.ts'
import type { PythonFile } from '../python-file.ts'
import type { Scope, Variable } from '../scope.ts'

/** What happens to a name: an event of the graph, or `lazy`: code is made that may read it from then on. */
export interface FlowStep {
  /** The number of the event; of a lazy step, that of the event before which it happens. */
  readonly at: number
  readonly kind: EventKind | 'lazy'
  readonly name: number
  /** Index of the identifier; of a lazy step, of the scope that reads. */
  readonly node: number
}

/** The graph of one scope with all that its names do in it. */
export interface ScopeSteps {
  readonly names: ScopeNames
  readonly graph: FlowGraph
  readonly extents: ReadonlyMap<number, readonly Extent[]>
  /** By block, in order. */
  readonly steps: readonly (readonly FlowStep[])[]
}

/** Builds the graph of a function or module and puts the creation of nested functions among its events. */
export function readScopeSteps(file: PythonFile, scope: Scope): ScopeSteps {
  const names = collectScopeNames(file.tree, scope)
  const builder = new ExtentBuilder()
  const graph = buildFlowGraph(file.tree, scope, file.scopes, names, builder)
  const steps: FlowStep[][] = graph.successors.map(() => [])
  graph.eventKinds.forEach((kind, at) => {
    steps[graph.eventBlocks[at]!]!.push({ at, kind, name: graph.eventNames[at]!, node: graph.eventNodes[at]! })
  })
  names.variables.forEach((variable, name) => addLazySteps(file, scope, variable, name, graph, steps))
  return { names, graph, extents: builder.extents, steps }
}

function addLazySteps(
  { tree }: PythonFile,
  scope: Scope,
  variable: Variable,
  name: number,
  graph: FlowGraph,
  steps: FlowStep[][],
): void {
  for (const capture of variable.captures) {
    const node = capture.scope.node.index
    if (runsWithin(capture.scope, scope) || capture.references.length === 0) continue
    let statement = node
    while (statement > 0 && !graph.entries.has(statement)) statement = tree.parents[statement]!
    // A function that calls itself is bound by the time it does.
    if (isNamedSo(variable, statement)) continue
    for (const { block, event } of graph.entries.get(statement) ?? []) {
      insertStep(steps[block]!, { at: event, kind: 'lazy', name, node })
    }
  }
}

/** Whether the statement is the definition that binds the variable. */
function isNamedSo(variable: Variable, statement: number): boolean {
  return variable.bindings.some(({ kind, node }) => kind === 'definition' && node.parent?.index === statement)
}

function insertStep(steps: FlowStep[], step: FlowStep): void {
  const place = steps.findIndex(({ at, kind }) => at >= step.at && kind !== 'lazy')
  if (place < 0) steps.push(step)
  else steps.splice(place, 0, step)
}
