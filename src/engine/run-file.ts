import { PythonFile } from '../python/semantics/python-file.ts'
import { ParseSession } from '../python/syntax/parse.ts'
import { LineIndex } from '../text/line-index.ts'
import { mayApply, type ConfiguredTransform, type RunSettings } from './configured-transform.ts'
import { FileRun } from './file-run.ts'
import type { FileOutcome, Skipped } from './outcome.ts'

/**
 * Runs transforms over one file until none finds anything more, and proves each pass before it counts.
 * Never throws for what the file or a transform does: that is a `skipped` or `failed` outcome.
 * @param path as the user named it; for reports
 */
export function runFile(
  path: string,
  text: string,
  transforms: readonly ConfiguredTransform[],
  settings: RunSettings,
): FileOutcome {
  if (!transforms.some((configured) => mayApply(configured, text))) return { kind: 'unchanged', path, leftAlone: [] }
  const session = new ParseSession()
  try {
    const parsed = session.parse(text)
    if (parsed.kind === 'rejected') return skippedAt(path, text, parsed.reason, parsed.offset)
    const file = new PythonFile(path, parsed.tree, { conventions: settings.conventions })
    return new FileRun(file, transforms, settings, session).toOutcome()
  } catch (error) {
    return { kind: 'failed', path, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  } finally {
    session.close()
  }
}

function skippedAt(path: string, text: string, reason: string, offset: number): Skipped {
  return { kind: 'skipped', path, reason, ...new LineIndex(text).positionOf(offset), isFault: true }
}
