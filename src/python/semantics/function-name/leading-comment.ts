import type { SyntaxNode } from '../../syntax/node.ts'
import type { PythonFile } from '../python-file.ts'
import type { Region } from '../region/region.ts'

/**
 * The comments that head a region: on lines of their own right above its first statement and as far in, no blank line
 * between; in the order of the text.
 */
export function leadingComments(file: PythonFile, { statements }: Region): readonly SyntaxNode<'comment'>[] {
  const first = statements[0]
  if (!first) return []
  const { starts } = file.lines
  const line = file.lines.positionOf(first.start).line - 1
  const column = first.start - starts[line]!
  const found: SyntaxNode<'comment'>[] = []
  for (let above = line - 1; above >= 0; above--) {
    const comment = commentAt(file, starts[above]!, column)
    if (!comment) break
    found.unshift(comment)
  }
  return found
}

/**
 * The comments that head a region as prose, a line of it for each comment; undefined where they are something else, or
 * another comment behind a blank line begins a new section of the region.
 */
export function leadingProse(file: PythonFile, region: Region): readonly string[] | undefined {
  const [, ...others] = region.statements
  const isOneSection = !others.some((statement) => opensSection(file, { scope: region.scope, statements: [statement] }))
  return isOneSection ? proseOf(leadingComments(file, region)) : undefined
}

function opensSection(file: PythonFile, region: Region): boolean {
  const [first] = leadingComments(file, region)
  if (!first) return false
  const { start, end } = file.lines.lineSpan(file.lines.lineOf(first.start) - 1)
  return file.text.slice(start, end).trim() === ''
}

/** The comment that starts in a column of a line with nothing before it. */
function commentAt(file: PythonFile, start: number, column: number): SyntaxNode<'comment'> | undefined {
  const offset = start + column
  if (file.text[offset] !== '#' || file.text.slice(start, offset).trim() !== '') return undefined
  const node = file.tree.nodeAt(offset, offset + 1)
  return node.is('comment') ? node : undefined
}

/** Comments that speak to a tool or to the authors themselves: they say nothing of what the code does. */
const directive =
  /^#[#!:]?\s*(?:todo|fixme|xxx|hack|bug|note|nb\b|noqa|pragma|pylint|type:|mypy|pyright|fmt:|isort|ruff|nosec|flake8|yapf|pycodeshift|-\*-|gh-?\d|bpo-?\d|issue)/i
/** Code that was commented out: heads of suites, jumps and imports, assignments, calls, ends of brackets. */
const code = [
  /^#\s*(?:if|elif|while|for|with|def|class|try|except|else)\b.*:\s*$/,
  /^#\s*(?:return|import|from|print|raise|del|assert|global)\b\s*[\w(][^ ]*$/,
  /^#\s*@\w/,
  /^#\s*[\w.[\]'"]+\s*[-+*/|&]?=[^=]/,
  /^#\s*[\w.]+\(.*\)\s*;?$/,
  /^#\s*[)\]}]/,
]

function proseOf(comments: readonly SyntaxNode[]): readonly string[] | undefined {
  const lines = comments.map(({ text }) => text)
  if (lines.length === 0 || lines.some((line) => directive.test(line) || code.some((pattern) => pattern.test(line))))
    return undefined
  const words = lines.map((line) => line.replace(/^#+[!:]?/, '').trim())
  return words.some((line) => /[A-Za-z]{2}/.test(line)) ? words : undefined
}
