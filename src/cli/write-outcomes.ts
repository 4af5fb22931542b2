import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Changed, FileOutcome } from '../engine/outcome.ts'
import { writeFile } from '../project/write-file.ts'
import type { SourceStore } from './source-store.ts'

/** Writes the changed files; one that cannot be written is left as it was and becomes a `failed` outcome. */
export function writeOutcomes(outcomes: readonly FileOutcome[], store: SourceStore, roots: readonly string[]): FileOutcome[] {
  return outcomes.map((outcome) => (outcome.kind === 'changed' ? writeOne(outcome, store, roots) : outcome))
}

function writeOne(outcome: Changed, store: SourceStore, roots: readonly string[]): FileOutcome {
  const after = store.bytesAfter(outcome)
  if (typeof after === 'string') return failed(outcome.path, after)
  const before = store.bytesBefore(outcome.path)
  const path = store.absolutePath(outcome.path)
  const written = writeFile({ path, before, after, roots, journalFolder: join(tmpdir(), 'pycodeshift-journal') })
  return written.kind === 'written' ? outcome : failed(outcome.path, `not written: ${written.reason}`)
}

function failed(path: string, reason: string): FileOutcome {
  return { kind: 'failed', path, reason }
}
