import { oncePer } from '../../syntax/once-per.ts'
import { builtinFunctions } from '../builtin-functions.ts'
import { nameFault } from '../name-fault.ts'
import type { PythonFile } from '../python-file.ts'

/** Soft keywords, which read oddly as a name. */
const softKeywords: ReadonlySet<string> = new Set(['match', 'case'])

/** How the file's own functions are spelled. */
export type NameStyle = 'snake' | 'camel'

/** Methods of `unittest`, `logging`, `ast` and others that a file has to spell as they are. */
const givenNames = /^(?:setUp|tearDown|asyncSetUp|visit_|generic_visit|do_[A-Z]|runTest|maxDiff|addCleanup)/

/** Camel case where most of the file's functions of several words are spelled so. */
export const nameStyleOf = oncePer((file: PythonFile): NameStyle => readStyle(file.text))

function readStyle(text: string): NameStyle {
  let balance = 0
  for (const [, name = ''] of text.matchAll(/^[ \t]*(?:async[ \t]+)?def[ \t]+_*(\w+)/gm)) {
    if (name.startsWith('__') || givenNames.test(name)) continue
    if (/^[a-z]+[a-z\d]*[A-Z]/.test(name)) balance += 1
    else if (/^[a-z\d]+_[a-z\d]/.test(name)) balance -= 1
  }
  return balance > 0 ? 'camel' : 'snake'
}

/** The words as a name; undefined where nothing can have it, or a builtin has it already. */
export function spellName(words: readonly string[], style: NameStyle): string | undefined {
  const parts = words.flatMap((word) => word.split('_')).filter((part) => part !== '')
  const name =
    style === 'snake'
      ? parts.join('_')
      : parts.map((part, index) => (index === 0 ? part : part.charAt(0).toUpperCase() + part.slice(1))).join('')
  const isTaken = builtinFunctions.has(name) || softKeywords.has(name)
  return nameFault(name) === undefined && !isTaken ? name : undefined
}
