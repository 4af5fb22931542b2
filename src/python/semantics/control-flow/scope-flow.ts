import type { SyntaxNode } from '../../syntax/node.ts'
import type { SyntaxTree } from '../../syntax/tree.ts'
import type { Binding, Scope, ScopeGraph, Variable } from '../scope.ts'
import { reverseEdges, type FlowEdges } from './flow-edges.ts'
import { EventKind, needsName, type FlowGraph } from './flow-graph.ts'
import { EventIndex } from './event-index.ts'
import { findLeavingPoints } from './leaving-points.ts'
import { solveName, type NameFlow } from './name-flow.ts'
import { findReachable } from './reachability.ts'
import { runsWithin, type ScopeNames } from './scope-names.ts'

/** The graph of a scope and the names solved so far. */
export class ScopeFlow {
  readonly #tree: SyntaxTree
  readonly #scope: Scope
  readonly #scopes: ScopeGraph
  readonly #names: ScopeNames
  readonly #graph: FlowGraph
  readonly #reached: Uint8Array
  readonly #solved: NameFlow[] = []
  #edges: FlowEdges | undefined
  #index: EventIndex | undefined

  constructor(tree: SyntaxTree, scope: Scope, scopes: ScopeGraph, names: ScopeNames, graph: FlowGraph) {
    this.#tree = tree
    this.#scope = scope
    this.#scopes = scopes
    this.#names = names
    this.#graph = graph
    this.#reached = findReachable(graph, 'impossible')
  }

  get canFallThrough(): boolean {
    return this.#reached[this.#graph.end] === 1
  }

  get isExpectedToFallThrough(): boolean {
    return findReachable(this.#graph, 'impossible', 'exceptional')[this.#graph.end] === 1
  }

  get readsNamesByText(): boolean {
    return this.#names.readsNamesByText
  }

  isReachable(node: SyntaxNode): boolean {
    const { parents } = this.#tree
    for (let index = node.index; index >= 0; index = parents[index]!) {
      const entries = this.#graph.entries.get(index)
      if (entries) return entries.some(({ block }) => this.#reached[block])
    }
    return true
  }

  reachingBindings(reference: SyntaxNode): readonly Binding[] {
    const places = this.#placesOf(reference.index)
    const variable = places ? this.#names.variables[places.name] : this.#scopes.variableAt(reference)
    if (!variable) return []
    if (!places) return familyOf(variable.owner ?? variable)
    const sources = new Set(places.places.flatMap((place) => places.flow.reaching.sourcesAt(place)))
    const late = this.#lateBindings(variable)
    const found = [...sources].map((node) => this.#names.bindings.get(node)!.binding)
    return inOrder(late.length > 0 ? [...found, ...late] : found)
  }

  mayBeUnbound(reference: SyntaxNode): boolean {
    const found = this.#placesOf(reference.index)
    if (!found) return true
    const { name, flow, places } = found
    if (places.some((place) => flow.reaching.mayBeUnboundAt(place))) return true
    const sources = places.flatMap((place) => flow.reaching.sourcesAt(place))
    if (sources.some((node) => this.#names.bindings.get(node)!.binding.kind === 'deletion')) return true
    return this.#lateBindings(this.#names.variables[name]!).some(({ kind }) => kind === 'deletion')
  }

  isLive(binding: Binding): boolean {
    const node = binding.node.index
    const name = this.#names.bindings.get(node)?.name ?? this.#numberOf(binding.variable)
    if (name === undefined || binding.kind === 'deletion' || this.#isAlwaysLive(name)) return true
    const flow = this.#flowOf(name)
    const events = this.#eventsAt(node, (kind) => kind === EventKind.bind)
    if (events.length === 0 || events.some((event) => this.#isDead(event))) return this.#hasReferences(name)
    return events.some((event) => flow.isLiveAt({ block: this.#graph.eventBlocks[event]!, event: event + 1 }))
  }

  liveAfter(node: SyntaxNode): ReadonlySet<string> {
    const live = new Set<string>()
    for (const variable of this.#scope.variables.values()) {
      if (variable.owner !== variable && variable.bindings.length > 0) live.add(variable.name)
    }
    const points = findLeavingPoints(this.#tree, this.#graph, this.#events, node.index)
    this.#names.variables.forEach((variable, name) => {
      const isLive = this.#isAlwaysLive(name) || points.some((point) => this.#flowOf(name).isLiveAt(point))
      if (isLive) live.add(variable.name)
    })
    return live
  }

  get #events(): EventIndex {
    return (this.#index ??= new EventIndex(this.#graph))
  }

  #flowOf(name: number): NameFlow {
    this.#edges ??= reverseEdges(this.#graph, this.#names.variables.length)
    return (this.#solved[name] ??= solveName(this.#edges, name))
  }

  /** The name read or deleted at a node, and the places of these events among those of the name. */
  #placesOf(node: number): { name: number; flow: NameFlow; places: number[] } | undefined {
    const events = this.#eventsAt(node, needsName)
    const first = events[0]
    if (first === undefined) return undefined
    const name = this.#graph.eventNames[first]!
    const flow = this.#flowOf(name)
    return { name, flow, places: events.map((event) => flow.placeOf(event)) }
  }

  #eventsAt(node: number, isWanted: (kind: EventKind) => boolean): number[] {
    return this.#events.at(node).filter((event) => isWanted(this.#graph.eventKinds[event]!))
  }

  #isDead(event: number): boolean {
    return !this.#reached[this.#graph.eventBlocks[event]!]
  }

  #numberOf(variable: Variable): number | undefined {
    return this.#names.numbers.get(variable.owner ?? variable)
  }

  #hasReferences(name: number): boolean {
    const variable = this.#names.variables[name]!
    return variable.references.length > 0 || variable.captures.length > 0
  }

  #isAlwaysLive(name: number): boolean {
    const { kind } = this.#scope
    const hasGraph = kind === 'function' || kind === 'lambda' || kind === 'comprehension'
    if (!hasGraph || this.#names.readsNamesByText) return true
    return this.#names.escaping.has(name) || this.#graph.lateNames.has(name)
  }

  /** Bindings made by nested functions and generator expressions, at any time. */
  #lateBindings(variable: Variable): readonly Binding[] {
    return variable.captures
      .filter((capture) => !runsWithin(capture.scope, this.#scope))
      .flatMap((capture) => [...capture.bindings])
  }
}

function familyOf(owner: Variable): readonly Binding[] {
  return inOrder([...owner.bindings, ...owner.captures.flatMap((capture) => [...capture.bindings])]).filter(
    ({ kind }) => kind !== 'annotation',
  )
}

function inOrder(bindings: readonly Binding[]): readonly Binding[] {
  return [...bindings].sort((a, b) => a.node.index - b.node.index)
}
