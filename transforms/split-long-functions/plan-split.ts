import { docstringForBlock } from '../../src/python/semantics/function-name/name-of-block.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { Edit } from '../../src/text/edit.ts'
import type { Span } from '../../src/text/span.ts'
import { chooseBlocks, type Choice, type ChosenBlock } from './choose-blocks.ts'
import type { HelperNames } from './helper-name.ts'
import {
  describeSize,
  headOf,
  originalLines,
  pressingMetric,
  qualifiedName,
  type Limits,
  type MeasuredFunction,
} from './long-function.ts'

/** What is to become of one function. */
export interface SplitFinding {
  readonly at: Span
  readonly message: string
  readonly edits: readonly Edit[]
  /** Why nothing can be done. */
  readonly refused: string | undefined
}

/** Chooses and names the blocks of a function that go; undefined for one within the limits. */
export function planSplit(
  file: PythonFile,
  long: MeasuredFunction,
  limits: Limits,
  names: HelperNames,
): SplitFinding | undefined {
  const metric = pressingMetric(long.size, limits)
  if (!metric) return undefined
  const choice = chooseBlocks(file, long, metric, limits[metric])
  const base = `\`${qualifiedName(long)}\` is ${describeSize(file, long, limits)}`
  const at = headOf(long.definition)
  if (choice.blocks.length === 0) return { at, message: base, edits: [], refused: reasonToLeave(choice) }
  const parts = choice.blocks.map((chosen) => ({ chosen, name: names.nameFor(chosen) }))
  const rest = long.size[metric] - choice.blocks.reduce((sum, { gain }) => sum + gain, 0)
  const how = parts.map(({ chosen, name }) => describePart(file, chosen, name)).join(', ')
  const far = rest > limits[metric] ? `; ${rest} ${metric} stay` : ''
  return {
    at,
    message: `${base}: ${how}${far}`,
    edits: deepestFirst(
      parts.flatMap(({ chosen, name }) => chosen.extraction.edits(name, docstringForBlock(file, chosen.block.region))),
    ),
    refused: undefined,
  }
}

/** Behind the last method of a class, a new method stands before a new function: at one place the deeper comes first. */
function deepestFirst(edits: readonly Edit[]): readonly Edit[] {
  return edits.toSorted((one, other) => depthOf(other) - depthOf(one))
}

function depthOf({ text }: Edit): number {
  return /^\s*?([ \t]*)\S/.exec(text)?.[1]?.length ?? 0
}

function describePart(file: PythonFile, { block: { firstLine, lastLine } }: ChosenBlock, name: string): string {
  const range = originalLines(file, firstLine, lastLine)
  return range === undefined ? `${lastLine - firstLine + 1} lines become \`${name}\`` : `${range} becomes \`${name}\``
}

/** The commonest reason, told by its first case: reasons of one kind differ in names and lines. */
function reasonToLeave({ refused }: Choice): string {
  if (refused.length === 0) return 'no block of it is worth a function of its own'
  const kinds = new Map<string, string[]>()
  for (const reason of refused) {
    const kind = reason.replaceAll(/`[^`]*`|\d+/g, '')
    kinds.set(kind, [...(kinds.get(kind) ?? []), reason])
  }
  const [most = []] = [...kinds.values()].sort((one, other) => other.length - one.length)
  const share = refused.length === 1 ? '' : ` (${most.length} of ${refused.length} blocks)`
  return `no block of it can move: ${most[0] ?? ''}${share}`
}
