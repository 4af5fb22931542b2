import { fsyncSync, ftruncateSync } from 'node:fs'
import { dropCopy, keepCopy } from './journal-copy.ts'
import type { OriginalFile } from './original-file.ts'
import { reasonOf } from './system-reason.ts'
import { writeBytes } from './write-bytes.ts'

/**
 * Puts new bytes into a file itself, for files that renaming would part from a hard link, an owner or a mount. What the
 * file grows by is written first, so that a full disk shows before a byte of the original is gone; a copy of it stands
 * in the journal folder until all is done, and an error brings it back.
 * @throws the system's error; the original is as it was then, or the message says where its copy is
 */
export function overwriteFile(original: OriginalFile, bytes: Buffer, journalFolder: string): void {
  const copy = keepCopy(journalFolder, original.path, original.bytes, bytes)
  try {
    growThenWrite(original, bytes)
  } catch (error) {
    bringBack(original, copy, error)
    dropCopy(copy)
    throw error
  }
  dropCopy(copy)
}

function growThenWrite({ descriptor, bytes: before }: OriginalFile, bytes: Buffer): void {
  writeBytes(descriptor, bytes.subarray(before.length), before.length)
  fsyncSync(descriptor)
  writeBytes(descriptor, bytes.subarray(0, before.length), 0)
  ftruncateSync(descriptor, bytes.length)
  fsyncSync(descriptor)
}

function bringBack({ descriptor, bytes }: OriginalFile, copy: string, cause: unknown): void {
  try {
    ftruncateSync(descriptor, bytes.length)
    writeBytes(descriptor, bytes, 0)
    fsyncSync(descriptor)
  } catch (error) {
    throw new DamagedFileError(`${reasonOf(cause)}, and then ${reasonOf(error)}; the original is kept in ${copy}`)
  }
}

/** Neither the new bytes nor the old could be written in full: the one case in which a file is not whole. */
export class DamagedFileError extends Error {
  override readonly name = 'DamagedFileError'
}
