import { dirname, join } from 'node:path'
import type { Changed, FileOutcome } from '../engine/outcome.ts'
import { recoverCopies, type RecoveredFile } from '../project/journal-copy.ts'
import { removeStaleTemporaries } from '../project/temporary-name.ts'
import { writeFile } from '../project/write-file.ts'
import type { SourceStore } from './source-store.ts'

/** Where and how changed files are written. */
export interface WriteSettings {
  readonly store: SourceStore
  /** What the user named, absolute: nothing outside is written. */
  readonly roots: readonly string[]
  readonly stateFolder: string
}

/** Writes the changed files; one that cannot be written is left as it was and becomes a `failed` outcome. */
export function writeOutcomes(outcomes: readonly FileOutcome[], settings: WriteSettings): FileOutcome[] {
  const changed = outcomes.filter((outcome) => outcome.kind === 'changed')
  const folders = new Set(changed.map(({ path }) => dirname(settings.store.absolutePath(path))))
  for (const folder of folders) removeStaleTemporaries(folder)
  return outcomes.map((outcome) => (outcome.kind === 'changed' ? writeOne(outcome, settings) : outcome))
}

/** Gives files that a killed run left torn their old bytes back; to be called before anything is read. */
export function recoverFiles(stateFolder: string): readonly RecoveredFile[] {
  return recoverCopies(journalFolder(stateFolder))
}

function journalFolder(stateFolder: string): string {
  return join(stateFolder, 'journal')
}

function writeOne(outcome: Changed, { store, roots, stateFolder }: WriteSettings): FileOutcome {
  const after = store.bytesAfter(outcome)
  if (typeof after === 'string') return failed(outcome.path, after)
  const before = store.bytesBefore(outcome.path)
  const path = store.absolutePath(outcome.path)
  const written = writeFile({ path, before, after, roots, journalFolder: journalFolder(stateFolder) })
  return written.kind === 'written' ? outcome : failed(outcome.path, `not written: ${written.reason}`)
}

function failed(path: string, reason: string): FileOutcome {
  return { kind: 'failed', path, reason }
}
