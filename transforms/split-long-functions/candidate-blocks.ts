import { oncePer } from '../../src/python/syntax/once-per.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { Scope } from '../../src/python/semantics/scope.ts'
import type { CandidateBlock } from './candidate-block.ts'
import { shapeBorders } from './repeated-shapes.ts'
import { suitesOf, type PlacedStatement, type Suite } from './suites.ts'

/** A block has at least so many lines of code. */
const minimumLines = 4
/** A block has at most this share of the function's body. */
const maximumShare = 0.6
/** How many paragraphs may go together. */
const maximumParagraphs = 3
/** How many statements may go with the compound statement behind them: what it fills or walks over. */
const maximumPreparations = 2

/**
 * The blocks of a function that its text sets apart: paragraphs and up to three together, compound statements with what
 * prepares them, commented sections, whole suites, beginnings and tails of suites.
 */
export function candidateBlocks(file: PythonFile, scope: Scope): readonly CandidateBlock[] {
  const suites = suitesOf(file, scope)
  const [body] = suites
  if (!body || body.statements.length === 0) return []
  const lines = body.statements.at(-1)!.lastLine - body.statements[0]!.firstLine + 1
  const isFitting = ({ codeLines, firstLine, lastLine }: CandidateBlock): boolean =>
    codeLines >= minimumLines && lastLine - firstLine + 1 <= lines * maximumShare
  return suites
    .flatMap((suite) => blocksOf(file, scope, suite).filter(isFitting))
    .map((block) => withDepth(block, suites))
}

function blocksOf(file: PythonFile, scope: Scope, suite: Suite): CandidateBlock[] {
  const { statements } = suite
  const borders = shapeBorders(statements)
  const runs = new Map<string, CandidateBlock>()
  const add = (from: number, to: number): void => {
    const key = `${from} ${to}`
    if (from < to && !runs.has(key)) runs.set(key, blockOf(file, scope, suite, from, to))
  }
  if (suite.depth > 0) add(0, statements.length)
  for (const [from, to] of paragraphRuns(borders)) add(from, to)
  for (const [from, to] of sections(statements)) add(from, to)
  for (const [index, { isCompound }] of statements.entries()) {
    if (isCompound)
      for (let first = index; first >= Math.max(0, index - maximumPreparations); first--) add(first, index + 1)
  }
  return [...runs.values()]
}

/** @param borders where paragraphs begin, and the end of the suite */
function* paragraphRuns(borders: readonly number[]): Generator<[from: number, to: number]> {
  const [start = 0, end = 0] = [borders[0], borders.at(-1)]
  for (const [index, border] of borders.entries()) {
    for (const next of borders.slice(index + 1, index + 1 + maximumParagraphs)) yield [border, next]
    yield [start, border]
    yield [border, end]
  }
}

/** From each statement that opens a section to the next one, or the end of the suite. */
function* sections(statements: readonly PlacedStatement[]): Generator<[from: number, to: number]> {
  const openings = [...statements.keys()].filter((index) => statements[index]!.opensSection)
  for (const [index, from] of openings.entries()) yield [from, openings[index + 1] ?? statements.length]
}

function blockOf(file: PythonFile, scope: Scope, suite: Suite, from: number, to: number): CandidateBlock {
  const run = suite.statements.slice(from, to)
  const [first, last] = [run[0]!, run.at(-1)!]
  const next = suite.statements[to]
  return {
    region: { scope, statements: run.map(({ node }) => node) },
    suite: suite.node,
    depth: suite.depth,
    innerDepth: 0,
    firstLine: first.firstLine,
    lastLine: last.lastLine,
    codeLines: countCodeLines(file, first, last),
    hasComment: first.hasComment,
    isSetOff: first.opensParagraph && (!next || next.opensParagraph),
    isCompound: last.isCompound && run.length <= 1 + maximumPreparations,
    isSection: first.opensSection && (!next || next.opensSection),
    innerParagraphs: run.slice(1).filter(({ opensParagraph }) => opensParagraph).length,
    innerSections: run.slice(1).filter(({ opensSection }) => opensSection).length,
  }
}

function withDepth(block: CandidateBlock, suites: readonly Suite[]): CandidateBlock {
  const { statements } = block.region
  const [start, end] = [statements[0]!.start, statements.at(-1)!.end]
  let deepest = block.depth
  for (const { node, depth } of suites) if (node.start > start && node.end <= end) deepest = Math.max(deepest, depth)
  return { ...block, innerDepth: deepest - block.depth }
}

/** Lines that hold more than white space and a comment. */
function countCodeLines(file: PythonFile, first: PlacedStatement, last: PlacedStatement): number {
  const counts = codeLines(file)
  return counts[last.lastLine]! - counts[first.firstLine - 1]!
}

const codeLines = oncePer((file: PythonFile): Uint32Array => countFromTop(file.text))

/** By line: how many lines of code the text has down to it; 0 before the first. */
function countFromTop(text: string): Uint32Array {
  const lines = text.split(/\r\n|\r|\n/)
  const counts = new Uint32Array(lines.length + 1)
  for (const [index, line] of lines.entries()) counts[index + 1] = counts[index]! + (/^\s*[^\s#]/.test(line) ? 1 : 0)
  return counts
}
