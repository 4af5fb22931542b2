import type { Span } from '../../../text/span.ts'
import { leadingComments } from '../../semantics/function-name/leading-comment.ts'
import type { PythonFile } from '../../semantics/python-file.ts'
import type { Region } from '../../semantics/region/region.ts'
import type { SyntaxNode } from '../../syntax/node.ts'
import { lineStart } from '../blank-lines.ts'

/** Tools that are told to stop and to go on: such a comment belongs where it stands. */
const toggle = /^#\s*(?:fmt|yapf|isort|clang-format|autopep8)\s*:/

/**
 * What moves with a region: its statements, the comments right above them and the one behind the last, where the region
 * has its lines for itself.
 */
export function regionSpan(file: PythonFile, region: Region): Span {
  const first = region.statements[0]!
  const last = region.statements.at(-1)!
  const comments = leadingComments(file, region)
  const kept = comments.findLastIndex((comment) => toggle.test(comment.text))
  const start = comments[kept + 1]?.start ?? first.start
  return { start, end: startsLine(file, first) ? endWithComment(file, last) : last.end }
}

function startsLine({ text }: PythonFile, { start }: SyntaxNode): boolean {
  return text.slice(lineStart(text, start), start).trim() === ''
}

function endWithComment({ text, tree }: PythonFile, last: SyntaxNode): number {
  const [space = ''] = /^[ \t;]*/.exec(text.slice(last.end, last.end + 200)) ?? []
  const offset = last.end + space.length
  if (text[offset] !== '#' || space.includes(';')) return last.end
  const comment = tree.nodeAt(offset, offset + 1)
  return comment.is('comment') ? comment.end : last.end
}
