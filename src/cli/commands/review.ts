import { existsSync, realpathSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import pc from 'picocolors'
import type { FileOutcome } from '../../engine/outcome.ts'
import type { Transform } from '../../engine/transform.ts'
import { ToolError } from '../../errors.ts'
import { openParser } from '../../project/open-parser.ts'
import { readFile } from '../../project/read-file.ts'
import { isInside } from '../../project/write-file.ts'
import { reviewToJson } from '../../report/review-json.ts'
import { reviewToMarkdown } from '../../report/review-markdown.ts'
import { isOpen, type ReviewResult } from '../../report/review-result.ts'
import { reviewToSarif } from '../../report/review-sarif.ts'
import { reviewToText, summarizeReview } from '../../report/review-text.ts'
import { visibleLine } from '../../report/visible.ts'
import type { Review, ReviewFormat } from '../../claims/claim.ts'
import { applyJudgements } from '../../review/fix/apply-claims.ts'
import { judgeClaims, type Judgement } from '../../review/judge-review.ts'
import { readReview } from '../../review/read/read-review.ts'
import { ReviewedFiles, type ReviewedSource } from '../../review/reviewed-files.ts'
import type { Verdict } from '../../review/verdict.ts'
import type { Command, CommandValues } from '../command.ts'
import { fileOptions, findNamedFiles, parserChoice, pathsOf } from '../file-options.ts'
import { ExitCode, standardInput, type Io } from '../io.ts'
import { parseSize } from '../parse-size.ts'
import { sayPassedOver, sayRecovered } from '../say-recovered.ts'
import { settleSlowly } from '../settle-slowly.ts'
import { SourceStore } from '../source-store.ts'
import { openSyntaxCheck } from '../syntax-check.ts'
import { version } from '../version.ts'
import { writeOutcomes } from '../write-outcomes.ts'

/** No review is longer, and no report of a machine that anyone wants checked. */
const maximumReviewBytes = 64 * 1024 * 1024

const reviewFormats: readonly ReviewFormat[] = [
  'text',
  'sarif',
  'rdjson',
  'rdjsonl',
  'ruff',
  'pylint',
  'pylint2',
  'flake8',
  'mypy',
  'mypy-json',
  'github',
]

const options: Command['options'] = {
  write: { type: 'boolean', alias: 'w', default: false, describe: 'Apply the safe edits of confirmed claims in place' },
  accept: { type: 'string', describe: 'With --write, also apply what these claims propose: `4,7`' },
  format: {
    choices: ['auto', 'text', 'markdown', 'json', 'sarif'],
    default: 'auto',
    describe: 'What is printed; `auto` is text. What is read is told by --from',
  },
  from: { choices: ['auto', ...reviewFormats], default: 'auto', describe: 'What the review is written in' },
  ...fileOptions,
}

/** `review <review> [paths..]`: each claim of a review checked against the code. */
export function review(transforms: readonly Transform[]): Command {
  return {
    usage: 'review <review> [paths..]',
    summary: 'Check each claim of a review against the code; with --write, apply the edits that are proved.',
    positionals: {
      review: 'a file with the review; `-` reads it from standard input',
      paths: 'the files and folders it may be about (default: this folder)',
    },
    options,
    examples: [
      ['$0 review review.md src', 'a verdict for each claim, with evidence'],
      ['$0 review review.md src -w --accept 4', 'apply what is proved, and what claim 4 proposes'],
      ['$0 review review.md src --format markdown', 'a reply to paste under the review'],
      ['ruff check --output-format json | $0 review -', 'which findings of a linter are edits'],
    ],
    run: (values, io) => reviewFiles(values, io, transforms),
  }
}

async function reviewFiles(values: CommandValues, io: Io, transforms: readonly Transform[]): Promise<ExitCode> {
  const isWriting = values['write'] === true
  const accepted = acceptedIds(values)
  if (accepted.length > 0 && !isWriting) {
    throw new ToolError('bad-usage', '`--accept` applies what claims propose', { hint: 'add `--write`' })
  }
  if (isWriting) sayRecovered(io)
  const text = readReviewText(String(values['review']), io)
  const store = new SourceStore(io.cwd, parseSize(String(values['maxSize'])))
  const files = new ReviewedFiles(openFiles(values, io, store))
  await openParser(parserChoice(values))
  for (const transform of transforms) await transform.prepare?.()
  const read = readReview(text, { format: formatOf(values['from']), names: files.names() })
  refuseUnknownIds(accepted, read)
  const syntaxCheck = openSyntaxCheck(values['python'])
  const accepts = (id: string): boolean => accepted.some((wanted) => isIdOf(wanted, id))
  const judgements = await settleSlowly(judgeClaims(read.claims, files, { transforms, syntaxCheck, accepts }))
  sayPassedOver(store, io)
  const verdicts = isWriting
    ? await write(judgements, files, { transforms, syntaxCheck, accepts }, { values, io, store })
    : judgements.map(({ verdict }) => verdict)
  const result = { format: read.format, verdicts, warnings: read.warnings, wrote: isWriting, version }
  show(result, String(values['format']), io)
  return exitCode(verdicts)
}

function acceptedIds({ accept }: CommandValues): readonly string[] {
  const given = Array.isArray(accept) ? accept.join(',') : typeof accept === 'string' ? accept : ''
  return given.split(',').flatMap((id) => id.trim() || [])
}

/** `3` accepts `3a` and `3b` as well. */
function isIdOf(wanted: string, id: string): boolean {
  return id === wanted || (id.startsWith(wanted) && /^[a-z]+$/.test(id.slice(wanted.length)))
}

function refuseUnknownIds(accepted: readonly string[], { claims }: Review): void {
  const unknown = accepted.find((wanted) => !claims.some(({ id }) => isIdOf(wanted, id)))
  if (unknown === undefined) return
  const known = claims.slice(0, 20).map(({ id }) => id)
  throw new ToolError('bad-option', `the review has no claim \`${unknown}\``, { hint: `it has ${known.join(', ')}` })
}

function readReviewText(path: string, io: Io): string {
  if (path === standardInput) return decodeReview(Buffer.from(io.readInput()))
  const read = readFile(resolve(io.cwd, path), maximumReviewBytes)
  if (read.kind === 'read') return decodeReview(read.bytes)
  if (!existsSync(resolve(io.cwd, path))) throw new ToolError('bad-usage', `there is no review \`${path}\``)
  throw new ToolError('cannot-read', `cannot read the review \`${path}\`: ${read.reason}`, { path })
}

/** UTF-8, or UTF-16 where its mark says so. */
function decodeReview(bytes: Buffer): string {
  if (bytes.length > maximumReviewBytes) throw new ToolError('cannot-read', 'the review is too large')
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes)
}

function formatOf(value: unknown): ReviewFormat | 'auto' {
  return reviewFormats.find((format) => format === value) ?? 'auto'
}

function openFiles(values: CommandValues, io: Io, store: SourceStore): readonly ReviewedSource[] {
  if (pathsOf(values).includes(standardInput)) {
    throw new ToolError('bad-usage', '`-` stands for the review, not for a file', { hint: 'name the file' })
  }
  const { files, unreadable } = findNamedFiles(values, io)
  for (const { path, reason } of unreadable) io.err(`${visibleLine(path)}  skipped: ${reason}\n`)
  const roots = pathsOf(values).map((path) => realpathSync(resolve(io.cwd, path)))
  const inside = files.filter(({ path, absolute }) => {
    const isOut = leadsOut(absolute, roots)
    if (isOut) io.err(`${visibleLine(path)}  skipped: it leads out of the paths that were named\n`)
    return !isOut
  })
  return inside.map((file) => Object.assign(store.sourceOf(file), { absolute: file.absolute.replaceAll(sep, '/') }))
}

/** A report shows the code that a review points at: a link may not make it show what nobody named. */
function leadsOut(path: string, roots: readonly string[]): boolean {
  try {
    const real = realpathSync(path)
    return !roots.some((root) => isInside(real, root))
  } catch {
    return false
  }
}

interface Outside {
  readonly values: CommandValues
  readonly io: Io
  readonly store: SourceStore
}

/** Applies and writes; a claim whose file could not be written has failed. */
async function write(
  judgements: readonly Judgement[],
  files: ReviewedFiles,
  settings: Parameters<typeof applyJudgements>[2],
  { values, io, store }: Outside,
): Promise<readonly Verdict[]> {
  const { outcomes, verdicts } = await settleSlowly(applyJudgements(judgements, files, settings))
  const roots = pathsOf(values).map((path) => resolve(io.cwd, path))
  const written = writeOutcomes(outcomes, { store, roots, stateFolder: io.stateFolder })
  return verdicts.map((verdict) => withFault(verdict, written))
}

function withFault(verdict: Verdict, outcomes: readonly FileOutcome[]): Verdict {
  if (verdict.status !== 'fixed') return verdict
  const failed = outcomes.find(({ kind, path }) => kind === 'failed' && verdict.fixes.some((fix) => fix.path === path))
  if (failed?.kind !== 'failed') return verdict
  return { ...verdict, status: 'failed', summary: `${verdict.summary}; ${failed.path}: ${failed.reason}` }
}

/** The report goes to standard output, the counts to standard error. */
function show(result: ReviewResult, format: string, io: Io): void {
  if (format === 'json') io.out(reviewToJson(result))
  else if (format === 'sarif') io.out(reviewToSarif(result))
  else if (format === 'markdown') io.out(reviewToMarkdown(result))
  else {
    io.out(reviewToText(result, pc.createColors(io.hasColour)))
    io.err(summarizeReview(result))
  }
}

function exitCode(verdicts: readonly Verdict[]): ExitCode {
  if (verdicts.some(({ status }) => status === 'failed')) return ExitCode.fault
  return verdicts.some(isOpen) ? ExitCode.wouldChange : ExitCode.done
}
