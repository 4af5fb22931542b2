import { sourcedNames, type BlockName } from '../../src/python/semantics/function-name/name-of-block.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import { planExtraction, type Extraction } from '../../src/python/rewrite/extraction/plan-extraction.ts'
import { Kind } from '../../src/python/syntax/node-kinds.generated.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import { overlap, type CandidateBlock } from './candidate-block.ts'
import { candidateBlocks } from './candidate-blocks.ts'
import { countParts, type Metric } from './function-size.ts'
import type { MeasuredFunction } from './long-function.ts'
import { arePlain } from './plain-statements.ts'
import { isMostlyPlumbing, maximumInputs, maximumOutputs, scoreBlock, type BlockValue } from './score-block.ts'
import { VariableUses, type Coupling } from './variable-uses.ts'

/** A block that may become a function. */
export interface ChosenBlock {
  readonly block: CandidateBlock
  readonly extraction: Extraction
  /** Wanted first comes first. */
  readonly names: readonly BlockName[]
  /** How much of what the function has too much of goes with it. */
  readonly gain: number
}

/** What can be done for one function. */
export interface Choice {
  /** In the order of the text, disjoint. */
  readonly blocks: readonly ChosenBlock[]
  /** Why others cannot move. */
  readonly refused: readonly string[]
}

/** A candidate on the way to being chosen. */
interface Contender {
  readonly block: CandidateBlock
  value: BlockValue
  /** Undefined as long as nobody asked. */
  chosen: ChosenBlock | undefined
}

/** No function is asked more often whether a block can move. */
const maximumPlans = 80
/** What goes with others of the same suite makes a table of contents of it. */
const siblingPoints = 4

/**
 * Chooses blocks, the best first, until so much is gone as is too much, and takes back what turns out not to be needed.
 * @param limit of the metric
 */
export function chooseBlocks(file: PythonFile, long: MeasuredFunction, metric: Metric, limit: number): Choice {
  const excess = long.size[metric] - limit
  const contenders = contendersOf(file, long, metric)
  const refused: string[] = []
  const chosen: ChosenBlock[] = []
  for (let plans = 0; plans < maximumPlans && gainOf(chosen) < excess;) {
    const best = bestOf(contenders, chosen, { wanted: excess - gainOf(chosen), limit })
    if (!best) break
    if (best.chosen) {
      chosen.push(best.chosen)
      continue
    }
    plans += 1
    const reason = plan(file, best)
    if (reason === undefined) continue
    contenders.delete(best)
    refused.push(reason)
  }
  const blocks = withoutNeedless(chosen, excess).sort((one, other) => one.block.firstLine - other.block.firstLine)
  return { blocks, refused }
}

function contendersOf(file: PythonFile, { definition }: MeasuredFunction, metric: Metric): Set<Contender> {
  const scope = file.scopes.scopeOpenedBy(definition)
  if (!scope) return new Set()
  const uses = new VariableUses(scope)
  const contenders = new Set<Contender>()
  for (const block of candidateBlocks(file, scope)) {
    if (arePlain(block.region.statements) || holdsClass(block.region.statements)) continue
    const value = { gain: gainIn(block, metric), coupling: uses.couplingOf(block), nameSource: undefined }
    if (value.gain > 0 && isLoose(block, value.coupling)) contenders.add({ block, value, chosen: undefined })
  }
  return contenders
}

/** A class made elsewhere has another `__qualname__`: it is printed, pickled and found by it. */
function holdsClass(statements: readonly SyntaxNode[]): boolean {
  const [first] = statements
  const end = statements.at(-1)!
  if (!first) return false
  const found = first.tree.kinds.indexOf(Kind.class_definition, first.index)
  return found >= 0 && found < end.tree.nexts[end.index]!
}

/** The call takes a line and is a statement. */
function gainIn({ region: { statements }, firstLine, lastLine }: CandidateBlock, metric: Metric): number {
  if (metric === 'lines') return lastLine - firstLine
  const moved = statements.reduce((sum, statement) => sum + countParts(statement.tree, statement)[metric], 0)
  return metric === 'statements' ? moved - 1 : moved
}

function isLoose(block: CandidateBlock, coupling: Coupling): boolean {
  return coupling.inputs <= maximumInputs && coupling.outputs <= maximumOutputs && !isMostlyPlumbing(block, coupling)
}

/** Below it a block is rather a fragment. */
const lowestScore = -3

/** The contender of the highest score that is clear of what is chosen. */
function bestOf(
  contenders: ReadonlySet<Contender>,
  chosen: readonly ChosenBlock[],
  { wanted, limit }: { readonly wanted: number; readonly limit: number },
): Contender | undefined {
  let best: Contender | undefined
  let highest = lowestScore
  for (const contender of contenders) {
    if (chosen.some(({ block }) => overlap(block, contender.block))) continue
    const isSibling = chosen.some(({ block }) => block.suite === contender.block.suite)
    const score = scoreBlock(contender.block, contender.value, wanted, limit) + (isSibling ? siblingPoints : 0)
    if (score > highest) [best, highest] = [contender, score]
  }
  return best
}

/** Finds out whether a contender can move, and what it is worth in truth; answers with the reason against it. */
function plan(file: PythonFile, contender: Contender): string | undefined {
  const { block, value } = contender
  const extraction = planExtraction(file, block.region)
  if ('refused' in extraction) return extraction.refused
  const inputs = extraction.inputs.length
  const outputs = extraction.outputs.length
  const coupling = { ...value.coupling, inputs, outputs }
  if (!isLoose(block, coupling)) return 'too many values go in and out'
  const names = sourcedNames(file, block.region)
  contender.value = { ...value, coupling, nameSource: names[0]?.source }
  contender.chosen = { block, extraction, names, gain: value.gain }
  return undefined
}

function gainOf(chosen: readonly ChosenBlock[]): number {
  return chosen.reduce((sum, { gain }) => sum + gain, 0)
}

/** Leaves out the smallest of the blocks that the rest can do without. */
function withoutNeedless(chosen: readonly ChosenBlock[], excess: number): ChosenBlock[] {
  const kept = [...chosen]
  for (const block of chosen.toSorted((one, other) => one.gain - other.gain)) {
    if (gainOf(kept) - block.gain >= excess) kept.splice(kept.indexOf(block), 1)
  }
  return kept
}
