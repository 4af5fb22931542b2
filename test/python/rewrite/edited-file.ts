import { PythonFile } from '../../../src/python/semantics/python-file.ts'
import { parse } from '../../../src/python/syntax/parse.ts'
import type { Edit } from '../../../src/text/edit.ts'
import { applyEdits, sortEdits } from '../../../src/text/edit-set.ts'

/** Parses a text that is known to be sound. */
export function fileOf(text: string): PythonFile {
  const outcome = parse(text)
  if (outcome.kind === 'rejected') throw new Error(outcome.reason)
  return new PythonFile('file.py', outcome.tree)
}

/** The text with edits of any order applied. */
export function edited(file: PythonFile, edits: readonly Edit[]): string {
  return applyEdits(file.text, sortEdits(edits))
}

/** The edit that replaces the first occurrence of a text. */
export function replacement(file: PythonFile, before: string, after: string): Edit {
  const start = file.text.indexOf(before)
  return { start, end: start + before.length, text: after }
}
