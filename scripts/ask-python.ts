import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/**
 * What a script beside this file answers in JSON to a request in JSON.
 * @throws Error with what it said, when it fails
 */
export function askPython(script: string, request: unknown): unknown {
  const path = join(import.meta.dirname, script)
  const asked = spawnSync('python3', [path], { input: JSON.stringify(request), encoding: 'utf8', maxBuffer: 2 ** 30 })
  if (asked.status !== 0) throw new Error(`${script}: ${asked.error?.message ?? asked.stderr.slice(-2000)}`)
  return JSON.parse(asked.stdout)
}
