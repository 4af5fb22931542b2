import { closeSync, fchmodSync, fchownSync, fstatSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isAsRead, type OriginalFile } from './original-file.ts'
import { temporaryName } from './temporary-name.ts'
import { syncFolder, writeBytes } from './write-bytes.ts'

/**
 * Puts new bytes in the place of a file by renaming a complete file over it, so that at every moment, and after a crash
 * at any, the name stands for the old bytes or the new. Mode and owner are kept; access lists, extended attributes and
 * birth time are not.
 * @returns false when the original changed in the meantime; it is left alone then
 * @throws the system's error; the original is as it was then
 */
export function replaceFile(original: OriginalFile, bytes: Buffer): boolean {
  const folder = dirname(original.path)
  const temporary = join(folder, temporaryName(basename(original.path)))
  try {
    writeTemporary(temporary, original, bytes)
    if (!isAsRead(original)) return false
    renameSync(temporary, original.path)
    syncFolder(folder)
    return true
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** `wx`: a file or link that someone planted under the name is not written through. */
function writeTemporary(path: string, { stat }: OriginalFile, bytes: Buffer): void {
  const descriptor = openSync(path, 'wx', 0o600)
  try {
    writeBytes(descriptor, bytes, 0)
    // the owner first: a change of owner takes away the set-user-id bits of the mode
    fchownSync(descriptor, stat.uid, stat.gid)
    fchmodSync(descriptor, stat.mode & 0o7777)
    fsyncSync(descriptor)
    if (fstatSync(descriptor).size !== bytes.length) throw Object.assign(new Error('a short file'), { code: 'EIO' })
  } finally {
    closeSync(descriptor)
  }
}
