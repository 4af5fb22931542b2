import { PythonFile } from '../python/semantics/python-file.ts'
import { parse } from '../python/syntax/parse.ts'
import { LineIndex } from '../text/line-index.ts'
import { FileRun } from './file-run.ts'
import type { FileOutcome, Skipped } from './outcome.ts'
import type { OptionSpecifications, OptionValues, Transform } from './transform.ts'

/** A transform with its options parsed and what is known of the whole project. */
export interface ConfiguredTransform {
  readonly transform: Transform
  readonly options: OptionValues<OptionSpecifications>
  readonly knowledge: unknown
}

export interface RunSettings {
  /** Also apply unsafe findings. */
  readonly unsafe: boolean
  /** A second opinion on a text that would be written, such as CPython's own parser: the reason against it. */
  readonly objection?: (text: string) => string | undefined
}

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
  try {
    const parsed = parse(text)
    if (parsed.kind === 'rejected') return skippedAt(path, text, parsed.reason, parsed.offset)
    return new FileRun(new PythonFile(path, parsed.tree), transforms, settings).toOutcome()
  } catch (error) {
    return { kind: 'failed', path, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

/** False when the raw text alone shows that the transform has nothing to do. */
export function mayApply({ transform, options }: ConfiguredTransform, text: string): boolean {
  return transform.mayApply?.(text, options) ?? true
}

function skippedAt(path: string, text: string, reason: string, offset: number): Skipped {
  return { kind: 'skipped', path, reason, ...new LineIndex(text).positionOf(offset), isFault: true }
}
