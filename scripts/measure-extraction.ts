import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { objectionTo } from '../src/engine/verify.ts'
import { openParser } from '../src/project/open-parser.ts'
import { planExtraction } from '../src/python/rewrite/extraction/plan-extraction.ts'
import { PythonFile } from '../src/python/semantics/python-file.ts'
import { parse } from '../src/python/syntax/parse.ts'
import type { Edit } from '../src/text/edit.ts'
import { applyEdits, sortEdits } from '../src/text/edit-set.ts'
import { copyLibrary, testedModules, testOutcomes } from './library-tests.ts'
import { legalBlocks, type Block } from './legal-blocks.ts'

/**
 * `npm run measure:extraction -- [rounds]`: extracts blocks of modules that CPython's own tests cover and runs these
 * tests. In each round (4 when no number is given) every function of a copied library gives one of its legal blocks of
 * at least four statements, each round another; every test must end as it did before.
 */
await openParser('native')
const rounds = Number(process.argv[2] ?? '4')
const work = mkdtempSync(join(tmpdir(), 'pycodeshift-extraction-'))
const refusals = new Map<string, number>()
const counts = { extracted: 0, refused: 0, unproved: 0 }
const functions = new Set<string>()
/** No two helpers are called the same: a method could override one of another module. */
let names = 0

try {
  const library = copyLibrary(work)
  const before = testOutcomes(work, undefined)
  const originals = new Map(testedModules(library).map((path) => [path, readFileSync(path, 'utf8')]))
  const blocks = [...originals].map(([path, text]) => [path, blocksOf(path, text)] as const)
  let different = 0
  for (let round = 0; round < rounds; round++) {
    for (const [path, found] of blocks) writeFileSync(path, extractRound(path, originals.get(path)!, found, round))
    const after = testOutcomes(work, library)
    const differing = [...new Set([...before.keys(), ...after.keys()])].filter(
      (name) => before.get(name) !== after.get(name),
    )
    for (const name of differing)
      console.log(`round ${round + 1}: ${name}: ${before.get(name)} became ${after.get(name)}`)
    different += differing.length
    console.log(`round ${round + 1}: ${after.size} tests, ${differing.length} ended differently`)
  }
  report(different)
  process.exitCode = different > 0 || before.size === 0 || counts.unproved > 0 ? 1 : 0
} finally {
  if (!process.argv.includes('--keep')) rmSync(work, { recursive: true, force: true })
}

/** By function: the blocks that may be extracted. */
function blocksOf(path: string, text: string): readonly (readonly Block[])[] {
  const parsed = parse(text)
  if (parsed.kind === 'rejected') return []
  const file = new PythonFile(path, parsed.tree)
  return legalBlocks(file, 4, (reason) => {
    const kind = reason.replaceAll(/`[^`]*`/g, '`…`').replaceAll(/\d+/g, 'N')
    refusals.set(kind, (refusals.get(kind) ?? 0) + 1)
    counts.refused += 1
  })
}

/** The module with one block of each function extracted; the proof of the engine has the last word. */
function extractRound(path: string, text: string, blocks: readonly (readonly Block[])[], round: number): string {
  const parsed = parse(text)
  if (parsed.kind === 'rejected') return text
  const file = new PythonFile(path, parsed.tree)
  const all: Edit[] = []
  for (const choices of blocks) {
    const block = choices[Math.floor((choices.length * round) / rounds)]
    if (!block || (round > 0 && block === choices[Math.floor((choices.length * (round - 1)) / rounds)])) continue
    const edits = provedEdits(file, block, `_extracted_part_${++names}`)
    if (!edits) continue
    all.push(...edits)
    functions.add(`${path} ${block.region.scope.node.index}`)
    counts.extracted += 1
  }
  return applyEdits(text, sortEdits(all))
}

function provedEdits(file: PythonFile, { region }: Block, name: string): readonly Edit[] | undefined {
  const at = region.statements[0]!
  const plan = planExtraction(file, {
    scope: file.scopes.scopeOf(file.tree.node(at.index)),
    statements: region.statements.map(({ index }) => file.tree.node(index)),
  })
  if ('refused' in plan) return undefined
  const edits = sortEdits(plan.edits(name))
  const parsed = parse(applyEdits(file.text, edits))
  const objection =
    parsed.kind === 'rejected'
      ? parsed.reason
      : objectionTo(file, new PythonFile(file.path, parsed.tree), [
          { finding: { at, message: '' }, edits, preserves: 'all-but-extracted' },
        ])
  if (objection === undefined) return edits
  counts.unproved += 1
  console.log(`${file.path}:${file.lineOf(at.start)}: unproved: ${objection}`)
  return undefined
}

function report(different: number): void {
  console.log(
    `${counts.extracted} blocks of ${functions.size} functions extracted, ${counts.unproved} taken back unproved`,
  )
  console.log(`${counts.refused} blocks refused:`)
  for (const [reason, count] of [...refusals].sort((one, other) => other[1] - one[1]))
    console.log(`  ${count} ${reason}`)
  console.log(`${different} tests ended differently`)
}
