import {
  closeSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { withOriginal } from './original-file.ts'
import { readAll } from './read-file.ts'
import { reasonOf } from './system-reason.ts'
import { isStale, ownMark } from './temporary-name.ts'
import { syncFolder, writeBytes } from './write-bytes.ts'

/**
 * Keeps what a file holds and what it shall hold in a folder of their own, on the disk before this returns.
 * @returns that folder
 */
export function keepCopy(journalFolder: string, path: string, before: Buffer, after: Buffer): string {
  const copy = join(journalFolder, `${ownMark()}.copy`)
  mkdirSync(copy, { recursive: true, mode: 0o700 })
  try {
    keep(join(copy, 'original'), before)
    keep(join(copy, 'replacement'), after)
    // A kill before the bytes are written must not leave an empty path, which looks like a whole copy of nothing.
    keep(join(copy, 'path.part'), Buffer.from(path))
    renameSync(join(copy, 'path.part'), join(copy, 'path'))
    syncFolder(copy)
    syncFolder(journalFolder)
    return copy
  } catch (error) {
    dropCopy(copy)
    throw error
  }
}

/**
 * Removes a copy, the path first, without which the rest means nothing: a kill in between leaves no half copy that looks
 * whole. What cannot be removed stays for `recoverCopies` of a later run.
 */
export function dropCopy(copy: string): void {
  try {
    rmSync(join(copy, 'path'), { force: true })
    rmSync(copy, { recursive: true, force: true })
  } catch {
    return
  }
}

function keep(path: string, bytes: Buffer): void {
  const descriptor = openSync(path, 'wx', 0o600)
  try {
    writeBytes(descriptor, bytes, 0)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** What became of a file whose run was killed while it wrote. */
export interface RecoveredFile {
  readonly path: string
  /** `restored`: it was torn and has its old bytes again; `whole`: it was not torn; `kept`: see `reason`. */
  readonly kind: 'restored' | 'whole' | 'kept'
  readonly reason?: string
}

/**
 * Looks after the files that killed runs were writing in place: a file that holds a part of the new bytes and else the
 * old ones gets the old ones back. One that holds anything else has been edited since, and stays, as does its copy.
 */
export function recoverCopies(journalFolder: string): readonly RecoveredFile[] {
  return listStaleCopies(journalFolder).flatMap((copy) => {
    const recovered = recover(copy)
    if (recovered?.kind !== 'kept') dropCopy(copy)
    return recovered ?? []
  })
}

function listStaleCopies(journalFolder: string): readonly string[] {
  try {
    if (!isPrivate(journalFolder)) return []
    const names = readdirSync(journalFolder).filter((name) => isStale(/^(\d+)\.[0-9a-f]{12}\.copy$/.exec(name)?.[1]))
    return names.toSorted().map((name) => join(journalFolder, name))
  } catch {
    return []
  }
}

/** Copies say what to write and where, so a folder that others may write to is not believed. */
function isPrivate(folder: string): boolean {
  const { uid, mode } = statSync(folder)
  return uid === (process.geteuid?.() ?? uid) && (mode & 0o022) === 0
}

/** Undefined for a copy that was not complete: then its file was not touched yet. */
function recover(copy: string): RecoveredFile | undefined {
  if (!readdirSync(copy).includes('path')) return undefined
  const path = readFileSync(join(copy, 'path'), 'utf8')
  const before = readFileSync(join(copy, 'original'))
  const after = readFileSync(join(copy, 'replacement'))
  try {
    return withOriginal(path, before, ({ descriptor }) => {
      const now = readAll(descriptor, after.length + 1) ?? Buffer.alloc(0)
      if (now.equals(before) || now.equals(after)) return { path, kind: 'whole' }
      if (!isTorn(now, before, after)) return { path, kind: 'kept', reason: `${basename(path)} was edited since` }
      writeBytes(descriptor, before, 0)
      ftruncateSync(descriptor, before.length)
      fsyncSync(descriptor)
      return { path, kind: 'restored' }
    })
  } catch (error) {
    return { path, kind: 'kept', reason: reasonOf(error) }
  }
}

/** The states that `overwriteFile` passes through: the old bytes and a part of what comes behind, or new ones, then old. */
export function isTorn(now: Buffer, before: Buffer, after: Buffer): boolean {
  const grown = Buffer.concat([before, after.subarray(before.length)])
  if (now.length < grown.length) return now.length >= before.length && grown.subarray(0, now.length).equals(now)
  let same = 0
  while (same < now.length && same < after.length && now[same] === after[same]) same++
  return now.subarray(same).equals(grown.subarray(same))
}
