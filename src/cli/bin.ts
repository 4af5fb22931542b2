#!/usr/bin/env node
import { readFileSync, writeSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { isatty } from 'node:tty'
import { main } from './main.ts'

process.exitCode = await main(process.argv.slice(2), {
  out: (text) => writeAll(1, text),
  err: (text) => writeAll(2, text),
  readInput: () => readFileSync(0),
  cwd: process.cwd(),
  stateFolder: join(process.env['XDG_STATE_HOME'] || join(homedir(), '.local', 'state'), 'pycodeshift'),
  isOutTerminal: isatty(1),
  isErrTerminal: isatty(2),
  hasColour: wantsColour(),
  now: () => performance.now(),
})

// https://no-color.org: any value but the empty one turns colours off.
function wantsColour(): boolean {
  if (process.env['NO_COLOR']) return false
  return Boolean(process.env['FORCE_COLOR']) || (isatty(1) && process.env['TERM'] !== 'dumb')
}

/** A pipe may take less than it is given, or nothing for the moment; a reader that has left ends the run quietly. */
function writeAll(descriptor: number, text: string | Uint8Array): void {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  for (let written = 0; written < bytes.length;) {
    try {
      written += writeSync(descriptor, bytes, written)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (code === 'EPIPE') process.exit()
      if (code !== 'EAGAIN') throw error
    }
  }
}
