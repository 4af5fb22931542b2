import type { PythonFile } from './python-file.ts'

/** What tells code apart by its lines or its bytecode: frames, tracebacks, code objects, tracing and source readers. */
const readers =
  /\b(?:[ft]b?_lineno|co_(?:firstlineno|lines|lnotab|positions|code)|settrace|getsource(?:lines|file)?|findsource|getframeinfo)\b/g
const modules = /^[ \t]*(?:import|from)[ \t]+(?:bdb|pdb|dis|trace)\b/gm

/** Code whose line numbers are read is changed by taking a line away; this is the first place that reads them. */
export interface LineReader {
  readonly text: string
  /** UTF-16 offset. */
  readonly offset: number
}

/** Where a file reads line numbers or bytecode, of its own code as far as anyone can tell; comments and strings aside. */
export function findLineReader(file: PythonFile): LineReader | undefined {
  for (const pattern of [readers, modules]) {
    for (const found of file.text.matchAll(pattern)) {
      const offset = found.index + found[0].search(/\S/)
      if (!file.tree.nodeAt(offset).is('comment', 'string_content')) return { text: found[0].trim(), offset }
    }
  }
  return undefined
}
