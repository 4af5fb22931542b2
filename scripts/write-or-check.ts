import { readFileSync, writeFileSync } from 'node:fs'

/**
 * Writes a generated file, or with `--check` compares it with what is on disk.
 * A difference under `--check` names the command that mends it and sets exit code 1.
 */
export function writeOrCheck(path: string, rendered: string, command: string): void {
  const isCurrent = readIfPresent(path) === rendered
  if (!process.argv.includes('--check')) {
    if (!isCurrent) writeFileSync(path, rendered)
    return
  }
  if (isCurrent) return
  console.error(`${path} is out of date: run \`${command}\``)
  process.exitCode = 1
}

function readIfPresent(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
