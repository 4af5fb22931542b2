import type { Scope, Variable } from '../../src/python/semantics/scope.ts'
import type { Span } from '../../src/text/span.ts'
import type { CandidateBlock } from './candidate-block.ts'

/** How the variables of a function cross the border of a block, as far as the order of the text shows. */
export interface Coupling {
  readonly inputs: number
  readonly outputs: number
  /** The share of the variables in the block that live in it alone: 1 where there are none. */
  readonly cohesion: number
  /** Outputs that the rest of the function binds as well. */
  readonly sharedOutputs: number
}

/** Where one variable is read and bound: sorted offsets. */
interface VariableUse {
  readonly isReceiver: boolean
  readonly reads: readonly number[]
  readonly writes: readonly number[]
}

/** Where the local variables of a function are used, to be asked for many blocks. */
export class VariableUses {
  readonly #uses: readonly VariableUse[]

  constructor(scope: Scope) {
    this.#uses = [...scope.variables.values()].filter(({ isLocal }) => isLocal).map(useOf)
  }

  /** An estimate: branches and loops are not followed. */
  couplingOf({ region: { statements } }: CandidateBlock): Coupling {
    const start = statements[0]!.start
    const end = statements.at(-1)!.end
    let [inputs, outputs, own, sharedOutputs] = [0, 0, 0, 0]
    for (const { isReceiver, reads, writes } of this.#uses) {
      const isRead = hasWithin(reads, start, end)
      const isBound = hasWithin(writes, start, end)
      if (isReceiver || (!isRead && !isBound)) continue
      if (!isBound) inputs += 1
      else if (isReadNext(reads, writes, end)) {
        outputs += 1
        if (countWithin(writes, start, end) < writes.length) sharedOutputs += 1
      } else own += 1
    }
    const all = inputs + outputs + own
    return { inputs, outputs, sharedOutputs, cohesion: all === 0 ? 1 : own / all }
  }
}

function useOf(variable: Variable): VariableUse {
  const all = [variable, ...variable.captures]
  return {
    isReceiver: variable.isParameter && /^(?:self|cls|mcs|mcls)$/.test(variable.name),
    reads: sortedOffsets(all.flatMap(({ references }) => references)),
    writes: sortedOffsets(all.flatMap(({ bindings }) => bindings)),
  }
}

function sortedOffsets(places: readonly { readonly node: Span }[]): number[] {
  return places.map(({ node }) => node.start).sort((one, other) => one - other)
}

/** Whether what is bound by the end of a block is read behind it before it is bound again. */
function isReadNext(reads: readonly number[], writes: readonly number[], end: number): boolean {
  const read = firstFrom(reads, end)
  const write = firstFrom(writes, end)
  return read !== undefined && (write === undefined || read <= write + rightSide)
}

/** In `name = name + 1` the read stands behind the write, and comes first. */
const rightSide = 60

function hasWithin(offsets: readonly number[], start: number, end: number): boolean {
  const first = firstFrom(offsets, start)
  return first !== undefined && first < end
}

function countWithin(offsets: readonly number[], start: number, end: number): number {
  return offsets.filter((offset) => offset >= start && offset < end).length
}

function firstFrom(offsets: readonly number[], start: number): number | undefined {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (offsets[middle]! < start) low = middle + 1
    else high = middle
  }
  return offsets[low]
}
