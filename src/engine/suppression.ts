import { oncePer } from '../python/syntax/once-per.ts'
import type { PythonFile } from '../python/semantics/python-file.ts'
import type { Span } from '../text/span.ts'
import type { TransformMeta } from './transform.ts'

/** Which transform found it, and the codes of others that mean the same. */
type Silenced = Pick<TransformMeta, 'id' | 'suppressedBy'>

const ownComment = /#\s*pycodeshift:\s*ignore(?:\[([\w\s,-]*)\])?/
const fileComment = /#\s*pycodeshift:\s*ignore-file(?:\[([\w\s,-]*)\])?/
// `# noqa`, `# noqa: F841`, `# noqa:F841,E501`, `# noqa : F841 some words` (flake8 and ruff read them alike).
const noqaComment = /#\s*noqa(?:\s*:\s*([A-Z]+\d+(?:[\s,]+[A-Z]+\d+)*))?/i
const pylintComment = /#\s*pylint:\s*disable=([\w\s,-]+)/

/**
 * The comment by which the author asked to leave a finding alone, or undefined. It stands on the first or last line of
 * the finding: `# pycodeshift: ignore[id]`, or `# noqa` and `# pylint: disable` with a code that means this transform;
 * `# pycodeshift: ignore-file[id]` anywhere covers the file.
 */
export function findSuppression(file: PythonFile, at: Span, meta: Silenced): string | undefined {
  if (!mentionsSuppression(file)) return undefined
  for (const comment of file.comments.values()) {
    const whole = fileComment.exec(comment)
    if (whole && covers(whole[1], [meta.id])) return quoted(whole[0])
  }
  const lines = new Set([at.start, at.end].map((offset) => file.lines.positionOf(offset).line))
  for (const line of lines) {
    const reason = suppressionOn(file.comments.get(line) ?? '', meta)
    if (reason) return reason
  }
  return undefined
}

/** Most files have no such comment, and some have thousands of findings: their text is searched once. */
const mentionsSuppression = oncePer((file: PythonFile): boolean => /noqa|pycodeshift|pylint/i.test(file.text))

function suppressionOn(line: string, { id, suppressedBy = [] }: Silenced): string | undefined {
  const own = ownComment.exec(line)
  if (own && !own[0].includes('ignore-file') && covers(own[1], [id])) return quoted(own[0])
  if (suppressedBy.length === 0) return undefined
  const noqa = noqaComment.exec(line)
  if (noqa && covers(noqa[1], suppressedBy)) return quoted(noqa[0])
  const pylint = pylintComment.exec(line)
  return pylint && covers(pylint[1], suppressedBy) ? quoted(pylint[0]) : undefined
}

/** No list covers everything. */
function covers(list: string | undefined, names: readonly string[]): boolean {
  if (list === undefined) return true
  const listed = list.split(/[\s,]+/).map((name) => name.toUpperCase())
  return names.some((name) => listed.includes(name.toUpperCase()))
}

function quoted(comment: string): string {
  return `asked for by \`${comment.trim()}\``
}
