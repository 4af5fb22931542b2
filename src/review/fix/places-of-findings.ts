import type { ConfiguredTransform } from '../../engine/configured-transform.ts'
import type { PythonFile } from '../../python/semantics/python-file.ts'
import type { Span } from '../../text/span.ts'

/** Where transforms find something in files: looked for once, as a report may make thousands of claims on one file. */
export class PlacesOfFindings {
  readonly #starts = new WeakMap<PythonFile, Map<string, readonly number[] | undefined>>()

  /** False where a transform finds nothing that starts in the span. */
  mayFind(configured: ConfiguredTransform, file: PythonFile, { start, end }: Span): boolean {
    const starts = this.#startsIn(configured, file)
    return starts?.some((each) => start <= each && each < Math.max(end, start + 1)) ?? true
  }

  #startsIn(configured: ConfiguredTransform, file: PythonFile): readonly number[] | undefined {
    let known = this.#starts.get(file)
    if (!known) this.#starts.set(file, (known = new Map()))
    const key = `${configured.transform.meta.id} ${JSON.stringify(configured.options)}`
    if (!known.has(key)) known.set(key, findStarts(configured, file))
    return known.get(key)
  }
}

/** Undefined where looking fails: what becomes of that the run of the transform tells. */
function findStarts(configured: ConfiguredTransform, file: PythonFile): readonly number[] | undefined {
  try {
    return Array.from(configured.transform.detect(file, configured), ({ at }) => at.start)
  } catch {
    return undefined
  }
}
