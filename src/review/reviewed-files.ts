import type { Skipped } from '../engine/outcome.ts'
import type { FileSource } from '../engine/run-project.ts'
import { PythonFile } from '../python/semantics/python-file.ts'
import { parse, reparse } from '../python/syntax/parse.ts'
import type { Edit } from '../text/edit.ts'
import { applyEdits } from '../text/edit-set.ts'
import { LineIndex } from '../text/line-index.ts'

/** A file that claims may be about. */
export interface ReviewedSource extends FileSource {
  /** With `/`; for comparison with the paths of a review alone. */
  readonly absolute: string
}

/** The files of a review: read once, parsed when a claim comes to them. A claim can never add one. */
export class ReviewedFiles {
  readonly sources: readonly ReviewedSource[]
  readonly #parsed = new Map<string, PythonFile | Skipped>()

  constructor(sources: readonly ReviewedSource[]) {
    this.sources = sources.map(readOnce)
  }

  /** The words of all files that may be names: by them a reader of reviews tells names from prose. */
  names(): ReadonlySet<string> {
    const names = new Set<string>()
    for (const source of this.sources) {
      const text = source.read()
      if (typeof text !== 'string') continue
      for (const [word] of text.matchAll(/[\p{L}_][\p{L}\p{N}_]*/gu)) names.add(word)
    }
    return names
  }

  /** The parsed file, or why there is none. */
  fileOf(source: ReviewedSource): PythonFile | Skipped {
    let file = this.#parsed.get(source.path)
    if (!file) this.#parsed.set(source.path, (file = parseSource(source)))
    return file
  }
}

function readOnce(source: ReviewedSource): ReviewedSource {
  let text: string | Skipped | undefined
  return {
    path: source.path,
    absolute: source.absolute,
    read: () => (text ??= source.read()),
    get conventions() {
      return source.conventions ?? {}
    },
  }
}

function parseSource(source: ReviewedSource): PythonFile | Skipped {
  const text = source.read()
  return typeof text === 'string' ? parseFile(source, text) : text
}

/** A text as a file of the source's path, or why the parser rejects it. */
export function parseFile(
  { path, conventions }: Pick<FileSource, 'path' | 'conventions'>,
  text: string,
): PythonFile | Skipped {
  const parsed = parse(text)
  if (parsed.kind === 'parsed') return new PythonFile(path, parsed.tree, { conventions })
  const place = new LineIndex(text).positionOf(parsed.offset)
  return { kind: 'skipped', path, reason: parsed.reason, ...place, isFault: true }
}

/** What edits (sorted and disjoint) make of a file, or why the parser rejects it. */
export function editFile(file: PythonFile, edits: readonly Edit[]): PythonFile | Skipped {
  const text = applyEdits(file.text, edits)
  const tree = reparse({ tree: file.tree, edits }, text)
  return tree ? new PythonFile(file.path, tree, { conventions: file.conventions }) : parseFile(file, text)
}
