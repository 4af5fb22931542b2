import { planExtraction, type Extraction } from '../../src/python/rewrite/extraction/plan-extraction.ts'
import { namesForBlock } from '../../src/python/semantics/function-name/name-of-block.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import { linesOf, rangeText, regionOfLines, type LineRange } from '../../src/python/semantics/region/region-of-lines.ts'
import type { Span } from '../../src/text/span.ts'

/** What becomes of the lines that the user gave. */
export interface ExtractionFinding {
  readonly at: Span
  readonly message: string
  /** The plan and the name of the function; or why there is none. */
  readonly chosen: { readonly extraction: Extraction; readonly name: string } | { readonly refused: string }
}

/** Plans the extraction of some lines. @param wanted the function's name; empty: one is made of the block */
export function findExtraction(file: PythonFile, lines: LineRange, wanted: string): ExtractionFinding {
  const region = regionOfLines(file, lines)
  const refuseAt = (at: Span, refused: string): ExtractionFinding => ({
    at,
    message: `${rangeText(lines)} as a function`,
    chosen: { refused },
  })
  if ('refused' in region) return refuseAt(spanOf(file, lines), region.refused)
  const at = { start: region.statements[0]!.start, end: region.statements.at(-1)!.end }
  const extraction = planExtraction(file, region)
  if ('refused' in extraction) return refuseAt(at, extraction.refused)
  const isInner = !extraction.isMethod && region.scope.parent?.kind === 'function'
  const proposals = namesForBlock(file, region).map((each) => (isInner ? each : `_${each}`))
  const name = wanted === '' ? proposals.find((each) => extraction.isNameFree(each)) : wanted
  if (name === undefined) return refuseAt(at, 'no name can be made of the lines: give one by --name')
  if (!extraction.isNameFree(name)) return refuseAt(at, nameReason(file, name))
  return {
    at,
    message: messageOf(rangeText(linesOf(file, region.statements)), name, extraction),
    chosen: { extraction, name },
  }
}

function spanOf(file: PythonFile, { first, last }: LineRange): Span {
  const { start } = file.lines.lineSpan(first)
  return { start, end: Math.max(start, file.lines.lineSpan(last).end) }
}

function nameReason(file: PythonFile, name: string): string {
  for (const identifier of file.tree.nodesOfKind('identifier')) {
    if (identifier.text === name) return `\`${name}\` is used at line ${file.lineOf(identifier.start)} already`
  }
  return `\`${name}\` would mean something else here: it is a builtin, private, looked up by its beginning or run as a test`
}

/** lines 3-8 become `self.wait(server)`: 1 input, no output */
function messageOf(lines: string, name: string, { inputs, outputs, returns, qualifier }: Extraction): string {
  const call = `${qualifier}${name}(${inputs.join(', ')})`
  const result = returns ? 'returns' : count(outputs.length, 'output')
  return `${lines} become${lines.startsWith('lines') ? '' : 's'} \`${call}\`: ${count(inputs.length, 'input')}, ${result}`
}

function count(number: number, what: string): string {
  if (number === 0) return `no ${what}`
  return `${number} ${what}${number === 1 ? '' : 's'}`
}
