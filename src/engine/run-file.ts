import { PythonFile } from '../python/semantics/python-file.ts'
import { parse, type ParseOutcome } from '../python/syntax/parse.ts'
import { LineIndex } from '../text/line-index.ts'
import { mayApply, type ConfiguredTransform, type RunSettings } from './configured-transform.ts'
import { FileRun } from './file-run.ts'
import type { Failed, FileOutcome, Skipped } from './outcome.ts'

/**
 * Runs transforms over one file until none finds anything more, and proves each pass before it counts.
 * Never throws for what the file or a transform does: that is a `skipped` or `failed` outcome.
 * @param path as the user named it; for reports
 * @param known what the parser makes of the text, where it was asked already
 */
export function runFile(
  path: string,
  text: string,
  transforms: readonly ConfiguredTransform[],
  settings: RunSettings,
  known?: ParseOutcome,
): FileOutcome {
  if (!transforms.some((configured) => mayApply(configured, text))) return { kind: 'unchanged', path, leftAlone: [] }
  try {
    const parsed = known ?? parse(text)
    if (parsed.kind === 'rejected') return skippedAt(path, text, parsed.reason, parsed.offset)
    const file = new PythonFile(path, parsed.tree, { conventions: settings.conventions })
    return new FileRun(file, transforms, settings).toOutcome()
  } catch (error) {
    return failed(path, error)
  }
}

/** The same for a file that is parsed already, and may be run over many times: what is known of it is not asked again. */
export function runParsed(
  file: PythonFile,
  transforms: readonly ConfiguredTransform[],
  settings: RunSettings,
): FileOutcome {
  try {
    return new FileRun(file, transforms, settings).toOutcome()
  } catch (error) {
    return failed(file.path, error)
  }
}

/** The outcome of a file for which something was thrown. */
export function failed(path: string, error: unknown): Failed {
  return { kind: 'failed', path, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}

function skippedAt(path: string, text: string, reason: string, offset: number): Skipped {
  return { kind: 'skipped', path, reason, ...new LineIndex(text).positionOf(offset), isFault: true }
}
