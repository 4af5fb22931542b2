import type { DocstringReading, WrittenDocstring } from './docstring-runs.ts'
import { mainVerb, saysMoreThanName } from './summary-words.ts'

/** A function whose docstring a person wrote. */
export interface ChosenFunction {
  readonly project: string
  /** Chosen among all, or among those whose exceptions are documented, or both. */
  readonly samples: readonly ('docstrings' | 'raises')[]
  readonly path: string
  readonly index: number
  readonly name: string
  readonly line: number
  readonly human: DocstringReading
  /** What it has to document, with stars. */
  readonly signature: readonly string[]
  /** By an analysis of its own: what surely leaves the body, and what may. */
  readonly raisedInBody: readonly string[]
  readonly mayBeRaised: readonly string[]
  readonly body: string
}

/** A chosen function with what the transform wrote for it; undefined where it wrote nothing. */
export interface Comparison {
  readonly chosen: ChosenFunction
  readonly written: WrittenDocstring | undefined
}

/** A figure of the table: a share of cases, or a share with its goal. */
export interface Figure {
  readonly name: string
  readonly count: number
  readonly of: number
  readonly goal?: number
}

/** Where the transform and the person differ: what kind of difference, and where. */
export interface Difference {
  readonly pattern: string
  readonly example: string
}

/** The figures over all chosen functions. */
export function figuresOf(comparisons: readonly Comparison[]): readonly Figure[] {
  const all = comparisons.filter(({ chosen }) => chosen.samples.includes('docstrings'))
  const raising = comparisons.filter(({ chosen }) => chosen.samples.includes('raises')).filter(isWritten)
  const written = all.filter(isWritten)
  return [
    { name: 'docstrings written', count: written.length, of: all.length },
    ...parameterFigures(written),
    ...resultFigures(written),
    ...summaryFigures(written),
    ...raiseFigures(raising),
  ]
}

type Written = Comparison & { readonly written: WrittenDocstring }

function isWritten(comparison: Comparison): comparison is Written {
  return comparison.written !== undefined
}

function parameterFigures(all: readonly Written[]): readonly Figure[] {
  const same = all.filter(({ chosen, written }) => isSame(chosen.signature, written.reading.params))
  const human = all.flatMap(({ chosen, written }) =>
    chosen.human.params
      .map(bare)
      .filter((name) => chosen.signature.map(bare).includes(name))
      .map((name) => ({ name, written })),
  )
  const found = human.filter(({ name, written }) => written.reading.params.map(bare).includes(name))
  return [
    { name: 'parameters as in the signature', count: same.length, of: all.length, goal: 1 },
    { name: 'parameters that people document', count: found.length, of: human.length, goal: 1 },
  ]
}

function isSame(first: readonly string[], second: readonly string[]): boolean {
  return first.length === second.length && first.every((name, index) => name === second[index])
}

function bare(name: string): string {
  return name.replace(/^\*+/, '')
}

/** Over functions in which people document exceptions: of those that raise, one in four. */
function raiseFigures(all: readonly Written[]): readonly Figure[] {
  const raising = all.filter(({ chosen }) => /\braise\b/.test(chosen.body))
  const ours = scores(all.map(({ chosen, written }) => [chosen.human.raises, written.reading.raises]))
  const inBody = scores(raising.map(({ chosen, written }) => [chosen.human.raises, written.reading.raises]))
  const peer = scores(all.map(({ chosen }) => [chosen.human.raises, chosen.raisedInBody]))
  return [
    { name: `raises of ${all.length} functions: precision`, count: ours.both, of: ours.second, goal: 0.82 },
    { name: 'raises: recall', count: ours.both, of: ours.first, goal: 0.51 },
    { name: `raises of the ${raising.length} with a raise: precision`, count: inBody.both, of: inBody.second },
    { name: 'raises with a raise: recall', count: inBody.both, of: inBody.first },
    { name: 'raises by Python ast, as peers find them: precision', count: peer.both, of: peer.second },
    { name: 'raises by Python ast: recall', count: peer.both, of: peer.first },
  ]
}

function scores(
  pairs: readonly (readonly [readonly string[], readonly string[]])[],
): Record<'both' | 'first' | 'second', number> {
  const sum = { both: 0, first: 0, second: 0 }
  for (const [first, second] of pairs.map(([one, other]) => [lasts(one), lasts(other)] as const)) {
    sum.first += first.size
    sum.second += second.size
    sum.both += [...first].filter((name) => second.has(name)).length
  }
  return sum
}

/** Exceptions by their last names: people write `NetworkXError` for `nx.NetworkXError`. */
function lasts(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => name.split('.').at(-1) ?? name))
}

function resultFigures(all: readonly Written[]): readonly Figure[] {
  const human = all.filter(({ chosen }) => gives(chosen.human))
  const ours = all.filter(({ written }) => gives(written.reading))
  const both = human.filter(({ written }) => gives(written.reading))
  return [
    { name: 'returns and yields: precision', count: both.length, of: ours.length },
    { name: 'returns and yields: recall', count: both.length, of: human.length },
  ]
}

function gives({ returns, yields }: DocstringReading): boolean {
  return returns || yields
}

function summaryFigures(all: readonly Written[]): readonly Figure[] {
  const verbs = all.filter(({ chosen }) => mainVerb(chosen.human.summary) !== undefined)
  const equal = verbs.filter(
    ({ chosen, written }) => mainVerb(chosen.human.summary) === mainVerb(written.reading.summary),
  )
  const more = all.filter(({ chosen, written }) => saysMoreThanName(written.reading.summary, chosen.name))
  const human = all.filter(({ chosen }) => saysMoreThanName(chosen.human.summary, chosen.name))
  return [
    { name: "summaries with the person's verb", count: equal.length, of: verbs.length },
    { name: 'summaries that say more than the name', count: more.length, of: all.length },
    { name: "people's summaries that say more than the name", count: human.length, of: all.length },
  ]
}

/** Every difference of a function from what a person wrote or its signature has. */
export function differencesOf({ chosen, written }: Comparison): readonly Difference[] {
  const place = `${chosen.path}:${chosen.line} ${chosen.name}`
  if (!written) return []
  const differences: Difference[] = written.faults.map((fault) => ({
    pattern: `fault: ${fault.replaceAll(/[[{'"].*|: .* (?=is |for )/g, ' … ')}`,
    example: `${place}: ${fault}`,
  }))
  return [...differences, ...raiseDifferences(chosen, written, place), ...summaryDifferences(chosen, written, place)]
}

function raiseDifferences(chosen: ChosenFunction, { reading }: WrittenDocstring, place: string): readonly Difference[] {
  if (chosen.human.raises.length === 0) return []
  const [human, ours] = [lasts(chosen.human.raises), lasts(reading.raises)]
  const missing = [...human].filter((name) => !ours.has(name))
  const added = [...ours].filter((name) => !human.has(name))
  return [
    ...missing.map((name) => ({
      pattern: `raises not written: ${whereabouts(chosen, name)}`,
      example: `${place}: ${name}`,
    })),
    ...added.map((name) => ({
      pattern: `raises only ours: ${whereabouts(chosen, name)}`,
      example: `${place}: ${name}`,
    })),
  ]
}

function whereabouts({ raisedInBody, mayBeRaised, body }: ChosenFunction, name: string): string {
  if (lasts(raisedInBody).has(name)) return 'it surely leaves the body'
  if (lasts(mayBeRaised).has(name)) return 'it may leave the body'
  return new RegExp(String.raw`\b${name}\b`).test(body) ? 'it is named in the body' : 'it is nowhere in the body'
}

function summaryDifferences(
  chosen: ChosenFunction,
  { reading }: WrittenDocstring,
  place: string,
): readonly Difference[] {
  const [human, ours] = [mainVerb(chosen.human.summary), mainVerb(reading.summary)]
  const example = `${place}: "${chosen.human.summary}" / "${reading.summary}"`
  const differences: Difference[] = []
  if (human !== undefined && human !== ours) differences.push({ pattern: `verb: ${human} / ${ours}`, example })
  if (!saysMoreThanName(reading.summary, chosen.name))
    differences.push({ pattern: 'summary: no more than the name', example })
  return differences
}
