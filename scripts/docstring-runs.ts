import { parseOptions } from '../src/engine/parse-options.ts'
import type { FileOutcome } from '../src/engine/outcome.ts'
import { runProject } from '../src/engine/run-project.ts'
import type { Transform } from '../src/engine/transform.ts'
import type { DocstringStyle } from '../src/python/semantics/conventions.ts'
import { PythonFile } from '../src/python/semantics/python-file.ts'
import { lineLimitOf } from '../src/python/rewrite/line-limit.ts'
import { parse } from '../src/python/syntax/parse.ts'
import { askPython } from './ask-python.ts'

/** What `docstring_reading.py` finds in a docstring. */
export interface DocstringReading {
  readonly summary: string
  readonly style: string
  /** With their stars. */
  readonly params: readonly string[]
  readonly returns: boolean
  readonly yields: boolean
  readonly raises: readonly string[]
  readonly kinds: readonly string[]
}

/** A docstring that a run wrote; lines are 1-based. */
export interface WrittenDocstring {
  /** Its place among the functions and classes of the file, -1 for the module's. */
  readonly index: number
  readonly name: string
  readonly kind: string
  /** The line of `def`. */
  readonly first: number
  readonly line: number
  readonly last: number
  readonly text: string
  readonly reading: DocstringReading
  /** What may leave the body by Python's own ast, and of that what surely does. */
  readonly raised: { readonly surely: readonly string[]; readonly maybe: readonly string[] }
  readonly faults: readonly string[]
}

/** A file after a run, as Python sees it. */
export interface CheckedFile {
  readonly path: string
  /** False for a file that this Python does not take either before. */
  readonly parsed: boolean
  readonly faults: readonly string[]
  readonly docstrings: readonly WrittenDocstring[]
}

/** What a run over texts did and what became of them. */
export interface DocstringRun {
  readonly outcomes: readonly FileOutcome[]
  readonly checked: readonly CheckedFile[]
}

/** Everything that the transform can be asked for. */
const everything = { private: true, nested: true, init: true, magic: true, tests: true, runtime: true }

/**
 * Writes all docstrings that are missing in the texts, in one style, and has Python check each of them.
 * @param only the definitions of a file that matter, by their `index`; without it all
 */
export async function writeDocstrings(
  transform: Transform,
  texts: ReadonlyMap<string, string>,
  style: DocstringStyle,
  only?: ReadonlyMap<string, readonly number[]>,
): Promise<DocstringRun> {
  const outcomes = await runOver(transform, texts, style)
  const changed = outcomes.filter((outcome) => outcome.kind === 'changed')
  const files = changed.map(({ path, before, after }) => {
    return { path, before, after, style, limit: limitOf(path, before), only: only?.get(path) ?? null }
  })
  const answer = askPython('check_docstrings.py', { files }) as { files: CheckedFile[] }
  return { outcomes, checked: answer.files }
}

/** The outcomes with every target asked for and unsafe findings applied. */
export async function runOver(
  transform: Transform,
  texts: ReadonlyMap<string, string>,
  convention: DocstringStyle,
): Promise<readonly FileOutcome[]> {
  const sources = [...texts].map(([path, text]) => ({ path, read: () => text }))
  const options = parseOptions(transform, { ...everything, convention })
  const run = runProject(sources, [{ transform, options }], { unsafe: true })
  for (;;) {
    const step = run.next()
    if (step.done) return step.value
    // only then does the compiled binding give back the memory of trees
    await new Promise((resume) => setImmediate(resume))
  }
}

function limitOf(path: string, text: string): number {
  const parsed = parse(text)
  const limit = parsed.kind === 'parsed' ? lineLimitOf(new PythonFile(path, parsed.tree)) : Infinity
  return limit === Infinity ? 0 : limit
}
