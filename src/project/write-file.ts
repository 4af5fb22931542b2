import { lstatSync, realpathSync } from 'node:fs'
import { sep } from 'node:path'
import { isAsRead, withOriginal, type OriginalFile } from './original-file.ts'
import { DamagedFileError, overwriteFile } from './overwrite-file.ts'
import { replaceFile } from './replace-file.ts'
import { reasonOf, systemCode } from './system-reason.ts'

export interface WriteRequest {
  /** Absolute. Of a link the target is written and the link stays. */
  readonly path: string
  /** What was read from it. */
  readonly before: Buffer
  readonly after: Buffer
  /** The files and folders the user named, absolute: nothing outside of them is written, whatever a link says. */
  readonly roots: readonly string[]
  /** Where a copy of the original stands while a file is written in place; made when needed. Absolute. */
  readonly journalFolder: string
}

/** `in-place`: not by renaming a new file over the old one. */
export type WriteOutcome =
  | { readonly kind: 'written'; readonly way: 'replaced' | 'in-place' }
  | { readonly kind: 'refused'; readonly reason: string }

/** Errors that speak against a new file in the folder, but not against writing into the old one. */
const inPlaceCodes = new Set(['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EXDEV', 'ENAMETOOLONG'])

/**
 * Writes a changed file, or leaves it byte for byte as it is and says why: it lies outside the roots, is no regular file,
 * is read-only (for root as well), does not hold any more what was read, or the system refuses.
 */
export function writeFile(request: WriteRequest): WriteOutcome {
  try {
    const path = realpathSync(request.path)
    const reason = findObjection(path, request.roots)
    if (reason !== undefined) return { kind: 'refused', reason }
    return withOriginal(path, request.before, (original) => writeOriginal(original, request))
  } catch (error) {
    return { kind: 'refused', reason: error instanceof DamagedFileError ? error.message : reasonOf(error) }
  }
}

function findObjection(path: string, roots: readonly string[]): string | undefined {
  if (!roots.some((root) => isInside(path, realpathSync(root)))) return 'it lies outside of the paths that were named'
  const stat = lstatSync(path)
  if (!stat.isFile()) return 'it is no regular file'
  // the system would let root write to it; whoever took the right away meant everybody
  return (stat.mode & 0o222) === 0 ? 'it is read-only' : undefined
}

/** Whether an absolute path is that of a folder, or below it: both without symbolic links. */
export function isInside(path: string, root: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep)
}

function writeOriginal(original: OriginalFile, { after, journalFolder }: WriteRequest): WriteOutcome {
  const changed: WriteOutcome = { kind: 'refused', reason: 'it changed on disk since it was read' }
  if (!original.stat.isFile() || !isAsRead(original)) return changed
  const replaced = original.stat.nlink > 1 ? undefined : tryToReplace(original, after)
  if (replaced !== undefined) return replaced ? { kind: 'written', way: 'replaced' } : changed
  if (!isAsRead(original)) return changed
  overwriteFile(original, after, journalFolder)
  return { kind: 'written', way: 'in-place' }
}

/** As `replaceFile`; undefined when the folder or the owner stands against it and the original is untouched. */
function tryToReplace(original: OriginalFile, after: Buffer): boolean | undefined {
  try {
    return replaceFile(original, after)
  } catch (error) {
    if (inPlaceCodes.has(systemCode(error) ?? '')) return undefined
    throw error
  }
}
