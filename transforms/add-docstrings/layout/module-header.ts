import type { Span } from '../../../src/text/span.ts'

/** Comment lines without a blank one between. */
interface CommentBlock extends Span {
  readonly lines: readonly string[]
  /** Code follows on the next line. */
  readonly isAttached: boolean
}

/** What of the comments at the top of a module stands above its docstring. */
export interface ModuleHeader {
  /** Where the docstring goes: the start of a line, or the end of a text without a final line ending. */
  readonly end: number
  /** Comments for people stand above, not just a shebang and a coding. */
  readonly isSetOff: boolean
}

const blankLine = /^[ \t\f]*$/
const machineLine =
  /^[ \t\f]*#(?:!|.*coding[:=]|\s*(?:-\*-|vim?:|ex:|type:|mypy:|pyright:|pylint:|flake8|ruff:|isort:|fmt:|noqa|cython:))/
const legalLine = /copyright|\(c\)|licen[cs]e|SPDX|all rights reserved/i

/**
 * The comments above the docstring: shebang and coding (PEP 263 wants them in the first two lines), directives, licences,
 * and a first block that a blank line parts from the code. A comment on the first statement stays with it.
 */
export function readModuleHeader(text: string): ModuleHeader {
  let header: ModuleHeader = { end: text.startsWith('\ufeff') ? 1 : 0, isSetOff: false }
  for (const [number, block] of readBlocks(text, header.end).entries()) {
    const isWhole = block.lines.some((line) => legalLine.test(line)) || (number === 0 && !block.isAttached)
    const count = isWhole ? block.lines.length : Math.max(leadingMachineLines(block.lines), linesToCookie(block.lines))
    if (count === 0) break
    const above = block.lines.slice(0, count)
    header = {
      end: block.start + above.join('').length,
      isSetOff: header.isSetOff || above.some((line) => !machineLine.test(line)),
    }
    if (count < block.lines.length) break
  }
  return header
}

function leadingMachineLines(lines: readonly string[]): number {
  const first = lines.findIndex((line) => !machineLine.test(line))
  return first < 0 ? lines.length : first
}

/** The coding may stand behind another comment, on the second line. */
function linesToCookie(lines: readonly string[]): number {
  return lines.slice(0, 2).findIndex((line) => /coding[:=]/.test(line)) + 1
}

/** The blocks of comments before the first line of code. */
function readBlocks(text: string, start: number): readonly CommentBlock[] {
  const blocks: CommentBlock[] = []
  let lines: string[] = []
  let at = start
  const close = (isAttached: boolean): void => {
    if (lines.length > 0) blocks.push({ start: at - lines.join('').length, end: at, lines, isAttached })
    lines = []
  }
  for (const line of linesFrom(text, start)) {
    const content = line.replace(/[\r\n]+$/, '')
    const isBlank = blankLine.test(content)
    if (!isBlank && !content.trimStart().startsWith('#')) {
      close(true)
      return blocks
    }
    if (isBlank) close(false)
    else lines.push(line)
    at += line.length
  }
  close(false)
  return blocks
}

function* linesFrom(text: string, start: number): Generator<string> {
  const line = /[^\r\n]*(?:\r\n|[\r\n]|$)/y
  for (line.lastIndex = start; line.lastIndex < text.length;) {
    yield line.exec(text)![0]
  }
}
