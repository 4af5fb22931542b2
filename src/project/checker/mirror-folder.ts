import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Caches of the user's own runs would learn of texts that were never written. */
const leftOut = new Set(['.git', '.hg', '.svn', '.mypy_cache', '.pytest_cache', '.ruff_cache', '__pycache__'])

/** Larger files are linked: no checker of sources writes into them. */
const maximumCopiedBytes = 2 ** 21

/**
 * A temporary folder that looks like a project in which some files have another text. Only the folders on the way to
 * those files are folders of its own, with copies of their files; all else is a link to the project, so that it takes
 * no longer for a large project than for a small one.
 */
export class MirrorFolder {
  /** Absolute and real. */
  readonly path: string
  readonly #original: string
  readonly #own = new Set<string>()
  /** By path below the root: what was put there. */
  readonly #placed = new Map<string, Uint8Array>()

  /** @param original absolute and real: what is mirrored */
  constructor(original: string) {
    this.#original = original
    this.path = realpathSync(mkdtempSync(join(tmpdir(), 'pycodeshift-check-')))
    this.#own.add('.')
    this.#fill('.')
  }

  /** Makes these files, by path below the root, have these bytes, and all others those of the project. */
  place(files: ReadonlyMap<string, Uint8Array>): void {
    for (const [path] of this.#placed) if (!files.has(path)) this.#restore(path)
    for (const [path, bytes] of files) this.#put(path, bytes)
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true })
  }

  #put(path: string, bytes: Uint8Array): void {
    const placed = this.#placed.get(path)
    // Checkers look again at files with a new time.
    if (placed && Buffer.compare(placed, bytes) === 0) return
    this.#makeOwn(dirname(path))
    rmSync(join(this.path, path), { force: true })
    writeFileSync(join(this.path, path), bytes)
    this.#placed.set(path, bytes)
  }

  #restore(path: string): void {
    rmSync(join(this.path, path), { force: true })
    copyFileSync(join(this.#original, path), join(this.path, path))
    this.#placed.delete(path)
  }

  /** Puts a folder in the place of the link. */
  #makeOwn(folder: string): void {
    if (this.#own.has(folder)) return
    this.#makeOwn(dirname(folder))
    this.#own.add(folder)
    unlinkSync(join(this.path, folder))
    mkdirSync(join(this.path, folder))
    this.#fill(folder)
  }

  #fill(folder: string): void {
    for (const entry of readdirSync(join(this.#original, folder), { withFileTypes: true })) {
      if (leftOut.has(entry.name)) continue
      const from = join(this.#original, folder, entry.name)
      const to = join(this.path, folder, entry.name)
      if (entry.isFile() && statSync(from).size <= maximumCopiedBytes) copyFileSync(from, to)
      else symlinkSync(from, to)
    }
  }
}
