/**
 * How far verdicts on reviews can be trusted: claims made of what ruff, CPython's own parser and our transforms know of
 * real files, half of them made false in four ways, written as prose and checked. Truth is known by how a claim was made.
 *
 *     npm run measure:review -- FOLDER [--files 300] [--claims] [--show]
 *
 * `--claims` hands the claims on as data, so that the checkers alone are measured and not the reading of prose;
 * `--show` lists what came out wrong.
 */
import { readFileSync } from 'node:fs'
import { findFiles } from '../src/project/find-files.ts'
import { openParser } from '../src/project/open-parser.ts'
import type { Claim } from '../src/claims/claim.ts'
import { judgeReview } from '../src/review/judge-review.ts'
import { readReview } from '../src/review/read/read-review.ts'
import { ReviewedFiles } from '../src/review/reviewed-files.ts'
import type { Verdict } from '../src/review/verdict.ts'
import transforms from '../transforms/index.ts'
import { askPython } from './ask-python.ts'
import { parsedFiles } from './parsed-files.ts'
import { claimsAbout, toClaim, type FileFacts, type MadeClaim } from './review-claims.ts'
import { phrase } from './review-phrasings.ts'

interface Checked {
  readonly made: MadeClaim
  readonly path: string
  readonly sentence: string
  readonly verdict: Verdict | undefined
}

/** So many claims of one kind, made in one way, at most: rare kinds are to weigh something. */
const mostOfEach = 120

const words = process.argv.slice(2)
const limit = Number(words[words.indexOf('--files') + 1]) || 300
const isData = words.includes('--claims')
const isShown = words.includes('--show')
const folders = words.filter((word, index) => !word.startsWith('--') && words[index - 1] !== '--files')

await openParser('auto')
for (const transform of transforms) await transform.prepare?.()
const checked = checkAll()
report(checked)

function checkAll(): readonly Checked[] {
  const { files } = findFiles(folders, { workingDirectory: process.cwd(), respectGitignore: false })
  const step = Math.max(1, Math.floor(files.length / limit))
  const paths = files.filter((_, index) => index % step === 0).map(({ absolute }) => absolute)
  const chosen = [...parsedFiles(paths.slice(0, limit))]
  const facts = askPython(
    'review_facts.py',
    chosen.map(({ path }) => path),
  ) as readonly FileFacts[]
  const counts = new Map<string, number>()
  return facts.flatMap((each) => {
    const file = chosen.find(({ path }) => path === each.path)!
    const made = claimsAbout(file, each).filter((claim) => isTaken(claim, counts))
    return checkFile(file.path, made)
  })
}

/** As many false claims of a kind as true ones, and a few more where there are hardly any. */
function isTaken({ kind, way }: MadeClaim, counts: Map<string, number>): boolean {
  const countOf = (key: string): number => counts.get(key) ?? 0
  const isTrueOne = way === 'true' || way === 'drifted'
  const total = `${kind}: ${isTrueOne}`
  if (countOf(`${kind} ${way}`) >= mostOfEach) return false
  if (!isTrueOne && countOf(total) >= countOf(`${kind}: true`) + 5) return false
  for (const key of [`${kind} ${way}`, total]) counts.set(key, countOf(key) + 1)
  return true
}

/** One review for the file as it is, one for each text in which something is done already. */
function checkFile(path: string, made: readonly MadeClaim[]): readonly Checked[] {
  const groups = new Map<string, MadeClaim[]>()
  const own = readFileSync(path, 'utf8')
  for (const each of made) groups.set(each.text ?? own, [...(groups.get(each.text ?? own) ?? []), each])
  return [...groups].flatMap(([text, group]) => checkText(path, text, group))
}

function checkText(path: string, text: string, made: readonly MadeClaim[]): readonly Checked[] {
  const files = new ReviewedFiles([{ path: path.replace(/^\/+/, ''), absolute: path, read: () => text }])
  const sentences = made.map((each, index) => phrase(each.kind, each.words, index))
  const claims = isData
    ? made.map((each, index) => toClaim(each, String(index + 1), sentences[index]!))
    : read(sentences, files)
  const verdicts = judgeReview(claims, files, { transforms }).map(({ verdict }) => verdict)
  return made.map((each, index) => {
    const own = verdicts.filter(({ claim }) => claim.id.replace(/[a-z]+$/, '') === String(index + 1))
    const verdict = own.find(({ status }) => status !== 'no-claim' && status !== 'not-checkable') ?? own[0]
    return { made: each, path, sentence: sentences[index]!, verdict }
  })
}

function read(sentences: readonly string[], files: ReviewedFiles): readonly Claim[] {
  const text = sentences.map((sentence, index) => `${index + 1}. ${sentence}\n`).join('')
  return readReview(text, { format: 'auto', names: files.names() }).claims
}

function isTrue({ made }: Checked): boolean {
  return made.way === 'true' || made.way === 'drifted'
}

function statusOf({ verdict }: Checked): string {
  return verdict?.status ?? 'not read'
}

function report(all: readonly Checked[]): void {
  const files = new Set(all.map(({ path }) => path)).size
  const trueOnes = all.filter(isTrue)
  console.log(
    `${all.length} claims about ${files} files: ${trueOnes.length} true, ${all.length - trueOnes.length} false`,
  )
  table(all)
  const refuted = all.filter((each) => statusOf(each) === 'refuted')
  const confirmed = all.filter((each) => statusOf(each) === 'confirmed')
  const wrongEdits = all.filter((each) => !isTrue(each) && statusOf(each) === 'confirmed' && hasSafeEdit(each))
  const drifted = all.filter(({ made }) => made.way === 'drifted')
  const found = drifted.filter(isFound)
  const open = all.filter((each) => !['refuted', 'confirmed', 'already-done'].includes(statusOf(each)))
  console.log(
    `refuted right    ${share(
      refuted.filter((each) => !isTrue(each)),
      refuted,
    )}`,
  )
  console.log(`confirmed right  ${share(confirmed.filter(isTrue), confirmed)}`)
  console.log(`edits for false claims  ${wrongEdits.length}`)
  console.log(`drift of 30 lines found ${share(found, drifted)}`)
  console.log(`left undecided   ${share(open, all)} (of true ones ${share(open.filter(isTrue), trueOnes)})`)
  if (isShown) for (const each of all.filter(isWrong)) show(each)
}

function hasSafeEdit({ verdict }: Checked): boolean {
  return verdict?.fixes.some(({ unsafe }) => unsafe === undefined) ?? false
}

/** The thing was found where it is: some evidence stands on its line, or the verdict tells the drift to it. */
function isFound({ made, verdict }: Checked): boolean {
  return (
    verdict?.evidence.some(
      ({ lines }) => made.line !== undefined && lines.first <= made.line && made.line <= lines.last,
    ) ?? false
  )
}

function isWrong(each: Checked): boolean {
  const status = statusOf(each)
  if (status === 'refuted') return isTrue(each)
  if (status === 'confirmed') return !isTrue(each)
  return isTrue(each) || (each.made.way === 'drifted' && !isFound(each))
}

function show({ made, path, sentence, verdict }: Checked): void {
  const read = verdict === undefined ? '' : ` [${verdict.claim.kind} ${verdict.claim.subjects.join(', ')}]`
  console.log(
    `${made.way}: ${path}:${made.words.line} ${sentence}\n    ${verdict?.status ?? 'not read'}${read}: ${verdict?.summary ?? ''}`,
  )
}

function table(all: readonly Checked[]): void {
  for (const kind of [...new Set(all.map(({ made }) => made.kind))].sort()) {
    const own = all.filter(({ made }) => made.kind === kind)
    const cells = [true, false].map((truth) => {
      const part = own.filter((each) => isTrue(each) === truth)
      const count = (status: string): number => part.filter((each) => statusOf(each) === status).length
      const rest = part.length - count('confirmed') - count('refuted')
      return `${truth ? 'true' : 'false'} ${part.length}: ${count('confirmed')} confirmed, ${count('refuted')} refuted, ${rest} else`
    })
    console.log(`  ${kind.padEnd(20)} ${cells[0]!.padEnd(52)} ${cells[1]}`)
  }
}

function share(part: readonly unknown[], whole: readonly unknown[]): string {
  const percent = whole.length === 0 ? 'none' : `${((part.length / whole.length) * 100).toFixed(1)} %`
  return `${percent} (${part.length} of ${whole.length})`
}
