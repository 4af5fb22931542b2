import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { ToolError } from '../src/errors.ts'
import type { FileOutcome } from '../src/engine/outcome.ts'
import { parseOptions, type GivenOptions } from '../src/engine/parse-options.ts'
import { runProject, settle } from '../src/engine/run-project.ts'
import { decode } from '../src/project/decode.ts'
import { findFiles } from '../src/project/find-files.ts'
import { openParser } from '../src/project/open-parser.ts'
import { findNewRejections } from '../src/project/python-check.ts'
import transforms from '../transforms/index.ts'

/**
 * `npm run fuzz -- FOLDER [mutants] [seed]`: broken and half-broken code made of real code by taking away, doubling and
 * swapping lines and words. Whatever the text, no transform may throw, none of its edits may fail the proofs, and CPython
 * must accept afterwards what it accepted before. The same seed gives the same mutants.
 */
const [folder = '.', count = '2000', seed = '1'] = process.argv.slice(2)
const longest = 20_000

const random = numbers(Number(seed))
const below = (limit: number): number => random.next().value % Math.max(1, limit)
const texts = findFiles([resolve(folder)], { workingDirectory: process.cwd(), respectGitignore: false })
  .files.map(({ absolute }) => decode(readFileSync(absolute)))
  .flatMap((decoded) => (decoded.kind === 'decoded' && decoded.text.length < longest ? [decoded.text] : []))

await openParser('auto')
for (const transform of transforms) await transform.prepare?.()
const edited: { before: string; after: string }[] = []
const faults: string[] = []
for (let index = 0; index < Number(count); index++) {
  const text = mutate(texts[below(texts.length)]!)
  const outcome = runOn(`mutant ${index}`, text)
  if (outcome.kind === 'failed') faults.push(`${outcome.path}: ${outcome.reason}`)
  if (outcome.kind !== 'changed' && outcome.kind !== 'unchanged') continue
  for (const { leftAlone, id, reason, place } of outcome.leftAlone) {
    if (leftAlone !== 'unproved') continue
    const lines = text.split('\n').slice(Math.max(0, place.line - 3), place.line + 3)
    faults.push(`${outcome.path}: ${id} is unproved: ${reason}\n${lines.join('\n')}`)
  }
  if (outcome.kind === 'changed') edited.push({ before: text, after: outcome.after })
  if (index % 50 === 0) await new Promise((resume) => setImmediate(resume))
}
const rejections = findNewRejections('python3', edited) ?? []
rejections.forEach((reason, index) => {
  if (reason !== undefined) faults.push(`CPython: ${reason}\n${edited[index]!.before}`)
})
for (const fault of faults) console.log(fault)
console.log(`${count} mutants, ${edited.length} edited, ${faults.length} faults`)
process.exitCode = faults.length > 0 ? 1 : 0

/** Runs all transforms, or those alone that run when they are named, which then come in turns. */
function runOn(path: string, text: string): FileOutcome {
  const asked = transforms.filter(({ meta }) => meta.onRequest !== undefined)
  const one = asked[below(asked.length * 2)]
  const wanted = one ? [one] : transforms.filter((transform) => !asked.includes(transform))
  try {
    const chosen = wanted.map((transform) => ({ transform, options: allOn(transform, text) }))
    return settle(runProject([{ path, read: () => text }], chosen, { unsafe: true }))[0]!
  } catch (error) {
    // The mutant binds no such name, say.
    if (error instanceof ToolError) return { kind: 'unchanged', path, leftAlone: [] }
    throw error
  }
}

/** Each option at the value that does most: the last choice, and every switch on; what names a place names any. */
function allOn(transform: (typeof transforms)[number], text: string): ReturnType<typeof parseOptions> {
  const on = Object.entries(transform.options).map(([name, option]) => {
    return [name, option.type === 'boolean' ? true : option.type === 'choice' ? option.choices.at(-1) : option.default]
  })
  return parseOptions(transform, { ...Object.fromEntries(on), ...anyPlace(transform.meta.id, text) })
}

function anyPlace(id: string, text: string): GivenOptions {
  if (id === 'split-long-functions') return { maxLines: 10 }
  const lines = text.split('\n').length
  const first = 1 + below(lines)
  if (id === 'extract-function') return { lines: `${first}-${first + below(12)}`, name: 'extracted_for_fuzz' }
  const bound = [...text.matchAll(/\b([a-z]\w*) = /g)]
  return id === 'rename-variables' && bound.length > 0
    ? { rename: `${bound[below(bound.length)]![1]!}=fresh_for_fuzz` }
    : {}
}

function mutate(text: string): string {
  const units = below(2) === 0 ? text.split(/(?<=\n)/) : text.split(/(\w+|\s+)/)
  for (let times = 1 + below(3); times > 0; times--) {
    const [one, other] = [below(units.length), below(units.length)]
    const ways = [
      () => units.splice(one, 1),
      () => units.splice(one, 0, units[other]!),
      () => ([units[one], units[other]] = [units[other]!, units[one]!]),
      () => (units[one] = units[other]!),
    ]
    ways[below(ways.length)]!()
  }
  return units.join('')
}

function* numbers(start: number): Generator<number, never> {
  for (let state = start; ;) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    yield state >>> 4
  }
}
