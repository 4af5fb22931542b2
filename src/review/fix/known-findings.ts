import type { ConfiguredTransform } from '../../engine/configured-transform.ts'
import { mayApply } from '../../engine/configured-transform.ts'
import { findSuppression } from '../../engine/suppression.ts'
import type { Finding, Transform } from '../../engine/transform.ts'
import type { PythonFile } from '../../python/semantics/python-file.ts'
import type { Span } from '../../text/span.ts'

/** What a transform finds in a file, and why it would leave it alone; undefined where it would not. */
export interface KnownFinding {
  readonly finding: Finding
  readonly reason: string | undefined
}

interface Slot {
  readonly finding: Finding
  known?: KnownFinding
}

/** What transforms find in files: looked for once, as a report may make thousands of claims on one file. */
export class KnownFindings {
  readonly #slots = new WeakMap<PythonFile, Map<string, readonly Slot[] | undefined>>()

  /** The findings that start in a span; undefined where looking fails: what becomes of that the run of the transform tells. */
  startingIn(
    configured: ConfiguredTransform,
    file: PythonFile,
    { start, end }: Span,
  ): readonly KnownFinding[] | undefined {
    const found = this.#slotsOf(configured, file)?.filter(
      ({ finding: { at } }) => start <= at.start && at.start < Math.max(end, start + 1),
    )
    return found?.map((slot) => (slot.known ??= known(slot.finding, configured, file)))
  }

  #slotsOf(configured: ConfiguredTransform, file: PythonFile): readonly Slot[] | undefined {
    let slots = this.#slots.get(file)
    if (!slots) this.#slots.set(file, (slots = new Map()))
    const key = `${configured.transform.meta.id} ${JSON.stringify(configured.options)}`
    if (!slots.has(key)) slots.set(key, detectAll(configured, file))
    return slots.get(key)
  }
}

function detectAll(configured: ConfiguredTransform, file: PythonFile): readonly Slot[] | undefined {
  if (!mayApply(configured, file.text)) return []
  try {
    return Array.from(configured.transform.detect(file, configured), (finding) => ({ finding }))
  } catch {
    return undefined
  }
}

function known(finding: Finding, configured: ConfiguredTransform, file: PythonFile): KnownFinding {
  return { finding, reason: reasonToLeave(finding, configured, file) }
}

function reasonToLeave(finding: Finding, configured: ConfiguredTransform, file: PythonFile): string | undefined {
  const { transform } = configured
  const silenced = { ...transform.meta, ...(finding.suppressedBy && { suppressedBy: finding.suppressedBy }) }
  const suppression = findSuppression(file, finding.at, silenced)
  if (suppression !== undefined) return suppression
  try {
    const edits = transform.edits(finding, file, configured)
    return 'refused' in edits ? edits.refused : undefined
  } catch {
    return undefined
  }
}

/** A transform that finds in one file what is known already, and nothing in what becomes of it. */
export function findingOnly(transform: Transform, known: readonly KnownFinding[], file: PythonFile): Transform {
  return {
    ...transform,
    *detect(present) {
      if (present === file) for (const { finding } of known) yield finding
    },
  }
}
