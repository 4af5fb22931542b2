import type { Skipped } from '../engine/outcome.ts'
import type { FileSource } from '../engine/run-project.ts'
import { PythonFile } from '../python/semantics/python-file.ts'
import { parse } from '../python/syntax/parse.ts'
import { LineIndex } from '../text/line-index.ts'

/** A file that claims may be about. */
export interface ReviewedSource extends FileSource {
  /** With `/`; for comparison with the paths of a review alone. */
  readonly absolute: string
}

/** The files of a review: read and parsed when a claim comes to them. A claim can never add one. */
export class ReviewedFiles {
  readonly sources: readonly ReviewedSource[]
  readonly #parsed = new Map<string, PythonFile | Skipped>()
  readonly #texts = new Map<string, string | Skipped>()

  constructor(sources: readonly ReviewedSource[]) {
    this.sources = sources
  }

  textOf(source: ReviewedSource): string | Skipped {
    let text = this.#texts.get(source.path)
    if (text === undefined) this.#texts.set(source.path, (text = source.read()))
    return text
  }

  /** The parsed file, or why there is none. */
  fileOf(source: ReviewedSource): PythonFile | Skipped {
    let file = this.#parsed.get(source.path)
    if (!file) this.#parsed.set(source.path, (file = this.#parse(source)))
    return file
  }

  #parse(source: ReviewedSource): PythonFile | Skipped {
    const text = this.textOf(source)
    return typeof text === 'string' ? parseFile(source, text) : text
  }
}

/** A text as a file of the source's path, or why the parser rejects it. */
export function parseFile({ path, conventions }: FileSource, text: string): PythonFile | Skipped {
  const parsed = parse(text)
  if (parsed.kind === 'parsed') return new PythonFile(path, parsed.tree, { conventions })
  const place = new LineIndex(text).positionOf(parsed.offset)
  return { kind: 'skipped', path, reason: parsed.reason, ...place, isFault: true }
}
