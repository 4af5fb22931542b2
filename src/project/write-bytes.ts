import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'

/**
 * Writes all bytes at a position: on a disk that fills up one call writes a part and reports no error, and only the next
 * one fails.
 * @throws the system's error when they do not all fit
 */
export function writeBytes(descriptor: number, bytes: Buffer, position: number): void {
  for (let written = 0; written < bytes.length;) {
    const count = writeSync(descriptor, bytes, written, bytes.length - written, position + written)
    if (count === 0) throw Object.assign(new Error('nothing was written'), { code: 'EIO' })
    written += count
  }
}

/** Makes a new name in a folder last. Some file systems cannot; the bytes themselves are safe by then. */
export function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r')
    try {
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
  } catch {
    return
  }
}
