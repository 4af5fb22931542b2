import { Kind, Token } from '../../syntax/node-kinds.generated.ts'
import type { PythonFile } from '../python-file.ts'
import type { Scope } from '../scope.ts'
import type { RegionFlow } from './region-flow.ts'
import type { Region } from './region.ts'
import { endsWith } from './tail-position.ts'

/**
 * How control leaves a region, and so how it would be called: `falls`: it comes to the end (or never leaves but by
 * exceptions); `returns`: what it returns, the function around returns; `continues`: its `continue` statements and its
 * end lead to the next turn of the loop around.
 */
export interface RegionExit {
  readonly kind: 'falls' | 'returns' | 'continues'
  /** The indices of the `continue` statements that mean the loop around. */
  readonly continues: readonly number[]
  readonly isAsync: boolean
  readonly isGenerator: boolean
}

/** Reads how control leaves, or why it leaves in too many ways. */
export function readExit(
  file: PythonFile,
  region: Region,
  flow: RegionFlow,
): RegionExit | { readonly refused: string } {
  const { tree } = file
  const jumps = flow.jumps.map((node) => tree.node(node))
  const [stop] = jumps.filter((jump) => jump.is('break_statement'))
  const line = (node: { start: number }): number => file.lineOf(node.start)
  if (stop) return { refused: `the \`break\` at line ${line(stop)} leaves a loop outside of the lines` }
  const returns = jumps.filter((jump) => jump.is('return_statement'))
  const continues = jumps.filter((jump) => jump.is('continue_statement'))
  const tail = endsWith(region.statements.at(-1)!)
  const suspension = readSuspension(file, region)
  if ('refused' in suspension) return suspension
  const base = { ...suspension, continues: continues.map(({ index }) => index) }
  if (returns[0] && (continues[0] ?? (flow.fallsThrough && tail !== 'function'))) {
    return { refused: `line ${line(returns[0])} returns on some paths, and others go on behind the lines` }
  }
  if (returns[0]) return returnFault(suspension, line(returns[0])) ?? { ...base, kind: 'returns' }
  if (!continues[0]) return fallFault(flow, tail) ?? { ...base, kind: 'falls' }
  if (tail === 'loop') return { ...base, kind: 'continues' }
  return { refused: `the \`continue\` at line ${line(continues[0])} skips what follows the lines` }
}

/** A call seems to come back, so what follows would seem to be reached. */
function fallFault(
  { fallsThrough }: RegionFlow,
  tail: ReturnType<typeof endsWith>,
): { readonly refused: string } | undefined {
  if (fallsThrough || tail === 'function') return undefined
  return { refused: 'control never comes to the end of the lines, and a call would seem to return' }
}

function returnFault(suspension: Suspension, line: number): { readonly refused: string } | undefined {
  if (suspension.isHostAsyncGenerator) {
    return { refused: `line ${line} returns from an async generator, which cannot return a value` }
  }
  return suspension.isGenerator ? { refused: `the lines both yield and return, at line ${line}` } : undefined
}

interface Suspension {
  readonly isAsync: boolean
  readonly isGenerator: boolean
  readonly isHostAsyncGenerator: boolean
}

function readSuspension(file: PythonFile, region: Region): Suspension | { readonly refused: string } {
  const { tree } = file
  const { node } = region.scope
  const isHostAsync = node.is('function_definition') && node.token('async') !== undefined
  const first = region.statements[0]!.index
  const end = tree.nexts[region.statements.at(-1)!.index]!
  const own = suspensionsIn(file, first, end)
  const yielding = own.find((index) => tree.kinds[index] === Kind.yield)
  if (yielding !== undefined && isHostAsync) {
    return { refused: `line ${file.lineOf(tree.starts[yielding]!)} yields from an async generator` }
  }
  const isHostAsyncGenerator =
    isHostAsync &&
    suspensionsIn(file, bodyOf(region.scope), tree.nexts[node.index]!).some((index) => tree.kinds[index] === Kind.yield)
  const isAsync = own.some((index) => tree.kinds[index] !== Kind.yield)
  return { isAsync, isGenerator: yielding !== undefined, isHostAsyncGenerator }
}

function bodyOf({ node }: Scope): number {
  return node.child('body')?.index ?? node.index + 1
}

/** `await`, `async` and `yield` that belong to the function itself. */
function suspensionsIn({ tree }: PythonFile, from: number, to: number): number[] {
  const found: number[] = []
  for (let index = from; index < to; index++) {
    const kind = tree.kinds[index]!
    if (kind === Kind.lambda || kind === Kind.function_definition) {
      index = tree.nexts[index]! - 1
      continue
    }
    if (kind === Kind.await || kind === Kind.yield || kind === Token.async) found.push(index)
  }
  return found
}
