import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { reasonOf } from './system-reason.ts'

/** The bytes of a file, or why they were not read. */
export type ReadOutcome =
  | { readonly kind: 'read'; readonly bytes: Buffer }
  | { readonly kind: 'skipped'; readonly reason: string }

/** Larger sources exist only as generated data, and parsing them may take minutes. */
export const defaultMaximumBytes = 2 * 1024 * 1024

/**
 * Reads a regular file, through symbolic links, up to a size. Anything else that has a name (a pipe, a device, a folder)
 * is skipped without being waited for.
 */
export function readFile(path: string, maximumBytes = defaultMaximumBytes): ReadOutcome {
  try {
    // a device may act on being opened, so it is looked at first; the name may be another file's by then, so again after
    if (!statSync(path).isFile()) return { kind: 'skipped', reason: 'it is no regular file' }
    const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
    try {
      return readDescriptor(descriptor, maximumBytes)
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    return { kind: 'skipped', reason: reasonOf(error) }
  }
}

function readDescriptor(descriptor: number, maximumBytes: number): ReadOutcome {
  const stat = fstatSync(descriptor)
  if (!stat.isFile()) return { kind: 'skipped', reason: 'it is no regular file' }
  const tooLarge: ReadOutcome = { kind: 'skipped', reason: `it is larger than ${maximumBytes} bytes` }
  if (stat.size > maximumBytes) return tooLarge
  const bytes = readAll(descriptor, Math.min(stat.size, maximumBytes) + 1, maximumBytes)
  return bytes ? { kind: 'read', bytes } : tooLarge
}

/**
 * All bytes of an open file from its start, or undefined when there are more than `maximumBytes`; the size it had before
 * is a guess only, for a file may grow.
 */
export function readAll(descriptor: number, expectedBytes: number, maximumBytes = Infinity): Buffer | undefined {
  let buffer = Buffer.allocUnsafe(Math.max(1, expectedBytes))
  let length = 0
  for (;;) {
    if (length === buffer.length) buffer = Buffer.concat([buffer, Buffer.allocUnsafe(buffer.length)])
    const count = readSync(descriptor, buffer, length, buffer.length - length, length)
    length += count
    if (length > maximumBytes) return undefined
    if (count === 0) return buffer.subarray(0, length)
  }
}
