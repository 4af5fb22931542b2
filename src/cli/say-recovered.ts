import { relative } from 'node:path'
import type { Io } from './io.ts'
import type { SourceStore } from './source-store.ts'
import { recoverFiles } from './write-outcomes.ts'

/** Mends what a killed run left torn, and says so; to be called before anything is read. */
export function sayRecovered(io: Io): void {
  for (const { path, kind, reason } of recoverFiles(io.stateFolder)) {
    if (kind === 'restored') io.err(`${path}  an interrupted run had torn it: it has its old bytes again\n`)
    if (kind === 'kept') io.err(`${path}  an interrupted run was writing it: ${reason}\n`)
  }
}

/** A broken configuration is no fault of the run: the files are handled as without it. */
export function sayPassedOver({ configurationWarnings }: SourceStore, io: Io): void {
  for (const { path, line, reason } of configurationWarnings) {
    const place = line === undefined ? '' : `:${line}`
    io.err(`${relative(io.cwd, path)}${place}  this configuration is passed over: ${reason}\n`)
  }
}
