import type { PythonFile } from '../../python/semantics/python-file.ts'
import { ownerOf } from '../../python/semantics/qualified-name.ts'
import type { Binding, Scope } from '../../python/semantics/scope.ts'
import { Kind } from '../../python/syntax/node-kinds.generated.ts'
import type { SyntaxNode } from '../../python/syntax/node.ts'
import type { NewFunction } from './new-function.ts'
import type { PairedToken } from './paired-tokens.ts'

/**
 * Each read of a local sees the bindings it saw, and is as surely bound: a value that goes through a parameter or a
 * result counts as the bindings it may come from.
 */
export function objectionToFlow(
  before: PythonFile,
  after: PythonFile,
  functions: readonly NewFunction[],
  pairs: readonly PairedToken[],
  hosts: ReadonlySet<Scope>,
): string | undefined {
  const now = new InlinedFlow(after, functions, pairs)
  const places = new Map(pairs.map((pair, place) => [pair.before, place]))
  for (const { text, before: old, after: twin } of pairs) {
    if (before.tree.kinds[old] !== Kind.identifier) continue
    const node = before.tree.node(old)
    const host = ownerOf(before, node)?.scope
    if (!host || !hosts.has(host) || before.scopes.scopeOf(node) !== host || !isRead(before, node)) continue
    const flow = before.controlFlow(host)
    const present = after.tree.node(twin)
    if (!flow.isReachable(node) || livesElsewhere(after, present)) continue
    const wanted = flow.reachingBindings(node).map(({ node: bound }) => places.get(firstLeaf(bound)) ?? -1)
    const found = now.reaching(present)
    if (!haveSameItems(new Set(wanted), found.places)) return `\`${text}\` could hold another value`
    if (found.mayBeUnbound && !flow.mayBeUnbound(node)) return `\`${text}\` could be unbound`
  }
  return now.objectionToHandovers()
}

/** A name of the module that the new function reads as a global: one variable for both. */
function livesElsewhere(file: PythonFile, identifier: SyntaxNode): boolean {
  return ownerOf(file, identifier)?.scope !== file.scopes.scopeOf(identifier)
}

function isRead(file: PythonFile, identifier: SyntaxNode): boolean {
  return file.scopes.variableAt(identifier)?.references.some(({ node }) => node === identifier) === true
}

function firstLeaf({ index, tree }: SyntaxNode): number {
  let leaf = index
  while (tree.nexts[leaf] !== leaf + 1) leaf += 1
  return leaf
}

function haveSameItems(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return one.size === other.size && [...one].every((item) => other.has(item))
}

interface Reaching {
  /** The bindings' places in the streams. */
  readonly places: Set<number>
  mayBeUnbound: boolean
}

/** Which bindings reach a name once the new functions are thought back into their callers. */
class InlinedFlow {
  readonly #file: PythonFile
  readonly #functions: readonly NewFunction[]
  readonly #places: ReadonlyMap<number, number>
  /** By the node of a parameter: the argument. */
  readonly #arguments = new Map<SyntaxNode, SyntaxNode>()
  /** By the node of a call's target: the names in the `return` statements that give it its value. */
  readonly #results = new Map<SyntaxNode, readonly SyntaxNode[]>()

  constructor(file: PythonFile, functions: readonly NewFunction[], pairs: readonly PairedToken[]) {
    this.#file = file
    this.#functions = functions
    this.#places = new Map(pairs.map((pair, place) => [pair.after, place]))
    for (const each of functions) {
      each.parameters.forEach((parameter, index) => this.#arguments.set(parameter, each.arguments[index]!))
      if (each.object && each.receiver) this.#arguments.set(each.receiver, each.object)
      for (const target of each.targets) this.#results.set(target, handedOver(each, target.text))
    }
  }

  reaching(reference: SyntaxNode): Reaching {
    const reaching: Reaching = { places: new Set(), mayBeUnbound: false }
    const waiting = [reference]
    const seen = new Set(waiting)
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      for (const source of this.#step(node, reaching)) {
        if (!seen.has(source)) waiting.push(source)
        seen.add(source)
      }
    }
    return reaching
  }

  /** Adds what reaches a read by bindings of its own scope; gives the reads that the rest comes from. */
  #step(reference: SyntaxNode, reaching: Reaching): readonly SyntaxNode[] {
    const flow = this.#file.controlFlow(this.#file.scopes.scopeOf(reference))
    reaching.mayBeUnbound ||= flow.mayBeUnbound(reference)
    return flow.reachingBindings(reference).flatMap((binding) => this.#sourcesOf(binding, reaching))
  }

  #sourcesOf({ node }: Binding, reaching: Reaching): readonly SyntaxNode[] {
    const argument = this.#arguments.get(node)
    if (argument) return [argument]
    const results = this.#results.get(node)
    if (!results) reaching.places.add(this.#places.get(firstLeaf(node)) ?? -1)
    return results ?? []
  }

  /** Every argument and every result is surely bound where it is read. */
  objectionToHandovers(): string | undefined {
    for (const each of this.#functions) {
      const given = [...each.arguments, ...(each.object ? [each.object] : [])]
      const results = each.targets.flatMap(({ text }) => handedOver(each, text))
      for (const name of [...given, ...results]) {
        const scope = this.#file.scopes.scopeOf(name)
        const flow = this.#file.controlFlow(scope)
        const isLocal = ownerOf(this.#file, name)?.scope === scope
        if (isLocal && flow.isReachable(name) && flow.mayBeUnbound(name)) return `\`${name.text}\` could be unbound`
      }
    }
    return undefined
  }
}

function handedOver({ returns }: NewFunction, name: string): readonly SyntaxNode[] {
  const nodes = returns.flatMap((statement) => [...statement.descendants()])
  return nodes.filter((node) => node.is('identifier') && node.text === name)
}
