import type { SyntaxNode } from '../../syntax/node.ts'
import type { PythonFile } from '../python-file.ts'
import { findKeptAlive } from '../object-lifetime.ts'
import type { Variable } from '../scope.ts'
import { sharingFault } from './captured-names.ts'
import { isLastEffect } from './last-effect.ts'
import { hasName } from './name-bits.ts'
import { followRegion, type RegionFlow } from './region-flow.ts'
import { readExit, type RegionExit } from './region-exit.ts'
import { bindingsIn, mentionsIn } from './region-mentions.ts'
import { isInRegion, type Region } from './region.ts'
import { endsWith } from './tail-position.ts'
import { scopeFactsOf, type ScopeFacts } from './scope-facts.ts'

/** What goes into a region and what comes out of it. */
export interface RegionData {
  /** In the order of their first use. */
  readonly inputs: readonly Variable[]
  /** In the order of their first binding. */
  readonly outputs: readonly Variable[]
  readonly exit: RegionExit
}

export interface RegionRefusal {
  readonly refused: string
}

/** A region of a function on the way to being understood. */
interface Reading {
  readonly file: PythonFile
  readonly region: Region
  readonly facts: ScopeFacts
  readonly flow: RegionFlow
  readonly exit: RegionExit
}

/**
 * The locals that a region of a function needs and those it makes that are needed behind it; or why it cannot run as a
 * function of its own, with the line that proves it.
 */
export function readRegionData(file: PythonFile, region: Region): RegionData | RegionRefusal {
  const facts = scopeFactsOf(file, region.scope)
  const flow = followRegion(facts, region)
  if (!flow.isReachable) return { refused: 'control never comes to these lines' }
  const dead = findDeadStatement(facts, region)
  if (dead !== undefined) return { refused: `line ${file.lineOf(file.tree.starts[dead]!)} can never run` }
  const exit = readExit(file, region, flow)
  if ('refused' in exit) return exit
  const reading: Reading = { file, region, facts, flow, exit }
  const outputs = outputNumbers(reading)
  const inputs = inputNumbers(reading, outputs)
  const fault = findFault(reading, outputs, inputs)
  if (fault) return { refused: fault }
  const variables = (numbers: Iterable<number>): Variable[] => [...numbers].map((name) => facts.names.variables[name]!)
  return {
    inputs: sortByFirst(variables(inputs), (variable) => firstUse(region, variable)),
    outputs: sortByFirst(variables(outputs), (variable) => firstBinding(region, variable)),
    exit,
  }
}

function findDeadStatement({ extents, reached }: ScopeFacts, region: Region): number | undefined {
  for (const [node, visits] of extents) {
    if (isInRegion(region, node) && !visits.some(({ entry }) => reached[entry.block])) return node
  }
  return undefined
}

function sortByFirst(variables: readonly Variable[], first: (variable: Variable) => number): Variable[] {
  return [...variables].sort((one, other) => first(one) - first(other))
}

function outputNumbers({ flow, exit }: Reading): Set<number> {
  if (exit.kind === 'returns') return new Set()
  return new Set([...flow.written].filter((name) => hasName(flow.liveBehind, name) || hasName(flow.liveAtJumps, name)))
}

/** What is read, and outputs that some path leaves as they were. Names that cannot be bound yet fail there as here. */
function inputNumbers({ flow }: Reading, outputs: ReadonlySet<number>): Set<number> {
  const kept = [...outputs].filter((name) => hasName(flow.unassigned, name))
  return new Set([...flow.exposed, ...kept].filter((name) => hasName(flow.maybeBound, name)))
}

function findFault(reading: Reading, outputs: ReadonlySet<number>, inputs: Set<number>): string | undefined {
  const { facts } = reading
  for (const [name, variable] of facts.names.variables.entries()) {
    const mentions = mentionsIn(reading.region, variable)
    if (mentions.length === 0) continue
    const fault = faultOf(reading, name, variable, outputs.has(name), inputs)
    if (fault) return fault
  }
  return undefined
}

function faultOf(
  reading: Reading,
  name: number,
  variable: Variable,
  isOutput: boolean,
  inputs: Set<number>,
): string | undefined {
  const { file, region, flow, facts } = reading
  const isChanged = flow.written.has(name) || flow.deleted.has(name) || flow.unbound.has(name)
  return (
    boundnessFault(reading, name, variable, isOutput, inputs) ??
    deletionFault(reading, name, variable, inputs) ??
    (isChanged ? handlerFault(reading, name, variable) : undefined) ??
    (isChanged && facts.graph.lateNames.has(name)
      ? `an annotation of a function reads \`${variable.name}\``
      : undefined) ??
    hostFault(reading, variable, isOutput) ??
    releaseFault(reading, variable) ??
    (isOutput ? undefined : lifetimeFault(reading, variable)) ??
    sharingFault(file, region, variable, isChanged)
  )
}

function boundnessFault(
  { file, region, flow }: Reading,
  name: number,
  variable: Variable,
  isOutput: boolean,
  inputs: Set<number>,
): string | undefined {
  const isBoundHere = bindingsIn(region, variable).length > 0
  const mayBeUnbound = hasName(flow.maybeUnbound, name)
  // Mentioned in code that cannot run, or where it fails: it must still be a local of the helper.
  if (!isBoundHere && !mayBeUnbound) inputs.add(name)
  const place = `\`${variable.name}\` may be unbound at line ${file.lineOf(region.statements[0]!.start)}`
  if (inputs.has(name)) return mayBeUnbound ? place : undefined
  if (!isBoundHere) return place
  const isMissing = isOutput && hasName(flow.unassigned, name)
  return isMissing
    ? `\`${variable.name}\` may be unbound behind line ${file.lineOf(region.statements.at(-1)!.end)}`
    : undefined
}

function deletionFault(
  { file, region, flow }: Reading,
  name: number,
  variable: Variable,
  inputs: ReadonlySet<number>,
): string | undefined {
  if (!flow.deleted.has(name) && !flow.unbound.has(name)) return undefined
  const isLive = hasName(flow.liveBehind, name) || hasName(flow.liveAtJumps, name)
  if (!isLive && !(flow.deleted.has(name) && inputs.has(name))) return undefined
  const place = bindingsIn(region, variable).find(({ kind }) => kind === 'deletion' || kind === 'except')
  return `line ${file.lineOf(place?.node.start ?? region.statements[0]!.start)} deletes \`${variable.name}\`, which is used outside of the lines`
}

/** A handler, a `finally` or a `with` around must not see half of what the region has done. */
function handlerFault({ file, region, flow, exit }: Reading, name: number, variable: Variable): string | undefined {
  const isSeenByFinally = exit.kind === 'returns' && hasName(flow.liveAtJumps, name)
  if (!hasName(flow.liveAtHandlers, name) && !isSeenByFinally) return undefined
  const early = bindingsIn(region, variable).find(({ node }) => isSeenByFinally || !isLastEffect(region, node))
  if (!early) return undefined
  return `line ${file.lineOf(early.node.start)} binds \`${variable.name}\`, which is read where an exception of these lines is handled`
}

/**
 * `name = None` that nobody reads lets go of what the name held, to break a circle of references, say: a helper that
 * has the object too would hold it on, by its frame in a traceback.
 */
function releaseFault({ file, region }: Reading, variable: Variable): string | undefined {
  const [, ...later] = variable.bindings
  const release = later.find((each) => isBoundToNone(each.node) && !file.controlFlow(region.scope).isLive(each))
  return release && `line ${file.lineOf(release.node.start)} lets go of what \`${variable.name}\` holds`
}

function isBoundToNone(name: SyntaxNode): boolean {
  return name.field === 'left' && name.parent?.child('right')?.is('none') === true
}

/** An object that works as long as a name holds it must not lose its name before the function around ends. */
function lifetimeFault({ file, region, exit }: Reading, variable: Variable): string | undefined {
  if (exit.kind === 'returns' || endsWith(region.statements.at(-1)!) === 'function') return undefined
  for (const { node } of bindingsIn(region, variable)) {
    const value = node.field === 'left' ? node.parent?.child('right') : undefined
    const callee = value && findKeptAlive(value, file)
    if (callee !== undefined)
      return `\`${variable.name}\` at line ${file.lineOf(node.start)} keeps what \`${callee}\` gives alive`
  }
  return undefined
}

/** The name stays a local of the function around. */
function hostFault({ file, region }: Reading, variable: Variable, isOutput: boolean): string | undefined {
  const isBoundOutside = variable.bindings.some(({ node }) => !isInRegion(region, node.index))
  if (isOutput || isBoundOutside) return undefined
  const mentions = [
    ...variable.references,
    ...variable.captures.flatMap(({ references, bindings }) => [...references, ...bindings]),
  ]
  const outside = mentions.find(({ node }) => !isInRegion(region, node.index))
  return outside && `\`${variable.name}\` at line ${file.lineOf(outside.node.start)} would be another variable`
}

/** Where the region first reads the variable; those that it only binds on some paths come last. */
function firstUse(region: Region, variable: Variable): number {
  const all = [variable, ...variable.captures].flatMap(({ references }) => references)
  const read = all.map(({ node }) => node.index).filter((index) => isInRegion(region, index))
  return read.length > 0 ? Math.min(...read) : region.scope.node.tree.length + firstBinding(region, variable)
}

function firstBinding(region: Region, variable: Variable): number {
  return Math.min(...bindingsIn(region, variable).map(({ node }) => node.index))
}
