import { join, relative, sep } from 'node:path'
import type { Changed, FileOutcome, Skipped } from '../engine/outcome.ts'
import type { FileSource } from '../engine/run-project.ts'
import { ProjectConventions } from '../project/conventions/project-conventions.ts'
import type { ConfigurationWarning } from '../project/conventions/read-folder.ts'
import { decode, type DecodedSource } from '../project/decode.ts'
import { encodeEdits } from '../project/encode-edits.ts'
import type { FoundFile } from '../project/find-files.ts'
import { encodeText } from '../project/python-codecs.ts'
import { readFile } from '../project/read-file.ts'
import { unifiedDiff } from '../text/unified-diff.ts'

/** The bytes of a file and the text they stand for. */
interface StoredSource {
  readonly absolute: string
  readonly bytes: Buffer
  readonly decoded: DecodedSource
}

/** Reads files when their turn comes and keeps the bytes of those that change: edits are spliced into them. */
export class SourceStore {
  readonly #stored = new Map<string, StoredSource>()
  readonly #conventions = new ProjectConventions()
  readonly #workingDirectory: string
  readonly #maximumBytes: number

  /** @param workingDirectory absolute; what the names in diffs are relative to */
  constructor(workingDirectory: string, maximumBytes: number) {
    this.#workingDirectory = workingDirectory
    this.#maximumBytes = maximumBytes
  }

  /** A source for the engine. */
  sourceOf({ path, absolute }: FoundFile): FileSource {
    return this.#source(path, absolute, () => this.#read(path, absolute))
  }

  /** A source that came by another way than a file; the conventions of the working directory are its own. */
  sourceOfBytes(path: string, bytes: Buffer): FileSource {
    return this.#source(path, join(this.#workingDirectory, path), () => this.#decode(path, path, bytes))
  }

  /** Configuration files that were passed over when sources were asked for their conventions. */
  get configurationWarnings(): readonly ConfigurationWarning[] {
    return this.#conventions.warnings
  }

  /** Forgets what is not needed to write: only changed files stay. */
  release(outcome: FileOutcome): void {
    if (outcome.kind !== 'changed') this.#stored.delete(outcome.path)
  }

  /** Forgets what was read for facts alone: it is read again when it is edited. */
  releaseAll(): void {
    this.#stored.clear()
  }

  absolutePath(path: string): string {
    return this.#get(path).absolute
  }

  /** The bytes of a file as they were read; only for a changed file. */
  bytesBefore(path: string): Buffer {
    return this.#get(path).bytes
  }

  /** The bytes of a changed file with its edits, or the reason why its coding cannot hold them. */
  bytesAfter({ path, edits, after }: Changed): Buffer | string {
    const { bytes, decoded } = this.#get(path)
    const encoded = encodeEdits(bytes, decoded, edits)
    if (encoded.kind !== 'encoded') return encoded.reason
    // A coding that has moved off the first two lines is none to Python.
    const again = decode(encoded.bytes)
    const isSame = again.kind === 'decoded' && again.text === after
    return isSame ? encoded.bytes : 'the result would be read in another coding'
  }

  /** The diff of a changed file as text; its names are below the working directory where the file is. */
  diffOf({ path, before, edits }: Changed): string {
    const { absolute, decoded } = this.#get(path)
    const name = relative(this.#workingDirectory, absolute).replaceAll(sep, '/')
    const isBelow = name !== '' && !name.startsWith('../')
    const label = isBelow ? name : path.replace(/^\/+/, '')
    return unifiedDiff(label, before, edits, { hasByteOrderMark: decoded.hasByteOrderMark })
  }

  /** A diff in the coding of its file: the bytes that `git apply` wants. */
  encodeDiff(path: string, diff: string): Buffer {
    return encodeText(diff, this.#get(path).decoded.codec) ?? Buffer.from(diff)
  }

  #source(path: string, absolute: string, read: FileSource['read']): FileSource {
    const ofProject = this.#conventions
    return {
      path,
      read,
      get conventions() {
        return ofProject.of(absolute)
      },
    }
  }

  #get(path: string): StoredSource {
    const stored = this.#stored.get(path)
    if (!stored) throw new Error(`${path} was not kept`)
    return stored
  }

  #read(path: string, absolute: string): string | Skipped {
    const read = readFile(absolute, this.#maximumBytes)
    return read.kind === 'read' ? this.#decode(path, absolute, read.bytes) : skipped(path, read.reason)
  }

  #decode(path: string, absolute: string, bytes: Buffer): string | Skipped {
    const decoded = decode(bytes)
    if (decoded.kind === 'rejected') return { ...skipped(path, decoded.reason), line: decoded.line, column: 1 }
    this.#stored.set(path, { absolute, bytes, decoded })
    return decoded.text
  }
}

function skipped(path: string, reason: string): Skipped {
  return { kind: 'skipped', path, reason, isFault: true }
}
