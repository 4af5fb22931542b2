import { randomBytes } from 'node:crypto'
import { readdirSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { systemCode } from './system-reason.ts'

const temporary = /^\..+\.(\d+)\.[0-9a-f]{12}\.tmp~$/s

/** A name beside a file that no one can foretell, and that tells later runs whose it is: `.<name>.<pid>.<random>.tmp~`. */
export function temporaryName(name: string): string {
  // 50 characters have at most 200 bytes, so the limit of 255 bytes a name holds
  return `.${Array.from(name).slice(0, 50).join('')}.${ownMark()}.tmp~`
}

/** Names this process and nothing else: `<pid>.<random>`. */
export function ownMark(): string {
  return `${process.pid}.${randomBytes(6).toString('hex')}`
}

/**
 * Removes the temporary files that killed runs left in a folder. Those of a live process stay, and so does what cannot
 * be removed.
 * @returns the paths that were removed
 */
export function removeStaleTemporaries(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => isStale(temporary.exec(name)?.[1]))
    .map((name) => join(folder, name))
    .filter(tryToRemove)
}

/** Whether the process whose number a name bears is gone; false without a number. */
export function isStale(processId: string | undefined): boolean {
  if (processId === undefined) return false
  try {
    process.kill(Number(processId), 0)
    return false
  } catch (error) {
    return systemCode(error) === 'ESRCH'
  }
}

function tryToRemove(path: string): boolean {
  try {
    unlinkSync(path)
    return true
  } catch {
    return false
  }
}
