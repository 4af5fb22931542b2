import type { Edit } from '../../../text/edit.ts'
import { countBlankLinesAbove, countBlankLinesBelow, lineStart, nextLineStart } from '../blank-lines.ts'
import { indentationAt } from '../reindent.ts'
import { hangNames } from './hang-names.ts'
import { readHelperLayout } from './helper-layout.ts'
import { writtenName, type HelperPlan } from './helper-plan.ts'
import { helperText, resultText } from './helper-text.ts'
import { regionSpan } from './region-span.ts'

/** Two edits: the region becomes a call, and the helper stands beside the function. */
export function helperEdits(plan: HelperPlan, name: string, docstring: string | undefined): readonly Edit[] {
  const call: Edit = { ...regionSpan(plan.file, plan.region), text: callText(plan, name) }
  const text = helperText(plan, name, docstring)
  return [call, plan.home.isBefore ? insertBefore(plan, text) : insertBehind(plan, text)]
}

function callText(plan: HelperPlan, name: string): string {
  const { home, exit, file, region } = plan
  const layout = readHelperLayout(plan)
  const results = resultText(plan)
  const calledOn = home.receiver ? writtenName(plan, home.receiver) : home.calledOn
  const opening = [
    exit.kind === 'returns' ? 'return ' : results === '' ? '' : `${results} = `,
    exit.isAsync ? 'await ' : exit.isGenerator ? 'yield from ' : '',
    calledOn === undefined ? '' : `${calledOn}.`,
    `${name}(`,
  ].join('')
  const indentation = indentationAt(file.text, region.statements[0]!.start)
  const names = plan.inputs.map((input) => writtenName(plan, input))
  const text = hangNames(indentation + opening, names, ')', { ...layout, indentation: indentation + layout.unit })
  return text.slice(indentation.length)
}

/** A function of the module goes to the next line, behind what others put at the end of the class it stands behind. */
function insertBehind(plan: HelperPlan, text: string): Edit {
  const { file, home } = plan
  const { lineEnd } = readHelperLayout(plan)
  const end = endOfLine(file.text, home.anchor.end)
  const next = nextLineStart(file.text, home.anchor.end)
  const blanks = lineEnd.repeat(blankLines(plan))
  if (home.kind !== 'function' || next === end) return { start: end, end, text: lineEnd + blanks + text }
  return { start: next, end: next, text: blanks + text + lineEnd }
}

function insertBefore(plan: HelperPlan, text: string): Edit {
  const { lineEnd } = readHelperLayout(plan)
  const start = startWithComments(plan)
  return { start, end: start, text: text + lineEnd.repeat(blankLines(plan) + 1) }
}

/** The start of the first line of the definition, or of the comments right above it; not above the head of the file. */
function startWithComments({ file: { text }, home: { anchor } }: HelperPlan): number {
  const own = lineStart(text, anchor.start)
  let start = own
  while (start > 0) {
    const above = lineStart(text, start - (text.startsWith('\r\n', start - 2) ? 2 : 1))
    if (!/^[ \t]*#/.test(text.slice(above, start)) || indentationAt(text, above) !== indentationAt(text, own)) break
    start = above
  }
  return start === 0 ? own : start
}

function endOfLine(text: string, offset: number): number {
  const next = nextLineStart(text, offset)
  const ending = /(?:\r\n|\r|\n)?$/.exec(text.slice(offset, next))?.[0] ?? ''
  return next - ending.length
}

/** As many as stand between the definition and its neighbours: one in a suite and two in a module where it has none. */
function blankLines(plan: HelperPlan): number {
  const { anchor } = plan.home
  const { text } = plan.file
  const isTop = anchor.parent?.is('module') === true
  const fewest = isTop ? 2 : 1
  const isFirst = anchor.parent?.parts[0] === anchor
  const count = isFirst
    ? countBlankLinesBelow(text, nextLineStart(text, anchor.end))
    : countBlankLinesAbove(text, startWithComments(plan))
  return count === 0 ? fewest : Math.min(count, 2)
}
