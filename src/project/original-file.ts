import { closeSync, constants, fstatSync, lstatSync, openSync, type Stats } from 'node:fs'
import { readAll } from './read-file.ts'

/** A file about to be written, open for reading and writing, with the bytes it is believed to hold. */
export interface OriginalFile {
  /** Real path: no part of it is a link. */
  readonly path: string
  readonly descriptor: number
  readonly stat: Stats
  readonly bytes: Buffer
}

/**
 * Opens a file for writing, hands it on and closes it.
 * @throws the system's error when it does not open
 */
export function withOriginal<T>(path: string, bytes: Buffer, use: (original: OriginalFile) => T): T {
  const flags = constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOFOLLOW
  const descriptor = openSync(path, flags)
  try {
    return use({ path, descriptor, stat: fstatSync(descriptor), bytes })
  } finally {
    closeSync(descriptor)
  }
}

/** Whether the name still stands for the open file, and that still holds the bytes it is believed to hold. */
export function isAsRead({ path, descriptor, stat, bytes }: OriginalFile): boolean {
  const named = lstatSync(path, { throwIfNoEntry: false })
  if (!named || named.ino !== stat.ino || named.dev !== stat.dev) return false
  return readAll(descriptor, bytes.length + 1)?.equals(bytes) ?? false
}
