import { nameFault } from '../../src/python/semantics/name-fault.ts'

/** One pair of `--rename`: both names as Python compares them (NFKC). */
export interface Renaming {
  readonly from: string
  readonly to: string
}

/** What `--rename` says, or what is wrong with it in words for the user. */
export type ParsedRenaming =
  | { readonly renames: readonly Renaming[]; readonly fault?: undefined }
  | { readonly fault: string }

/**
 * Reads `server=original_server,servers=created_servers`; space around names counts for nothing. An empty text is no
 * rename at all. All pairs are meant at once: `a=b,b=a` swaps.
 */
export function parseRenames(text: string): ParsedRenaming {
  const renames: Renaming[] = []
  for (const pair of text.split(',').map((part) => part.trim())) {
    if (pair === '' && text.trim() === '') break
    const [from = '', to = '', ...more] = pair.split('=').map((name) => name.trim())
    if (from === '' || to === '' || more.length > 0) return { fault: `\`${pair}\` is no pair \`old=new\`` }
    const fault = pairFault({ from, to }, renames)
    if (fault !== undefined) return { fault }
    renames.push({ from: from.normalize('NFKC'), to })
  }
  return { renames }
}

function pairFault({ from, to }: Renaming, before: readonly Renaming[]): string | undefined {
  if (from.normalize('NFKC') === to) return `\`${from}\` is to become \`${to}\`, which it is already`
  const same = before.find((other) => other.from === from.normalize('NFKC'))
  if (same) return `\`${from}\` is to become both \`${same.to}\` and \`${to}\``
  const rival = before.find((other) => other.to === to)
  if (rival) return `both \`${rival.from}\` and \`${from}\` are to become \`${to}\``
  return nameFault(to)
}

/**
 * A variable that the renames name, in plain data. The scope's number stays the same under renames, whatever becomes of
 * the names of functions.
 */
export interface ChosenBinding {
  /** `PythonFile.path`. */
  readonly path: string
  /** The index in `PythonFile.scopes.all` of the scope that owns the variable. */
  readonly scope: number
  /** As pytest names things, nested functions too: `Class.method`, `outer.inner`; empty for the module. */
  readonly scopeName: string
  readonly isParameter: boolean
  /** As the symbol table has it: mangled in a class. */
  readonly from: string
  readonly to: string
}
