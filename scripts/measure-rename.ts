import { objectionTo } from '../src/engine/verify.ts'
import { openParser } from '../src/project/open-parser.ts'
import { PythonFile } from '../src/python/semantics/python-file.ts'
import { scopeNumber } from '../src/python/semantics/scope-number.ts'
import type { Scope, Variable } from '../src/python/semantics/scope.ts'
import { parse } from '../src/python/syntax/parse.ts'
import { applyEdits, sortEdits } from '../src/text/edit-set.ts'
import { makeChooser, type Chooser } from '../test/text/random-edits.ts'
import { renameOutcomes, type RenamedProgram } from '../test/transforms/rename-outcomes.ts'
import { candidatesIn, firstPlace } from '../transforms/rename-variables/candidate.ts'
import { detectRenames } from '../transforms/rename-variables/detect-renames.ts'
import { concludeParameters } from '../transforms/rename-variables/parameters/conclude-parameters.ts'
import { surveyParameters } from '../transforms/rename-variables/parameters/survey-parameters.ts'
import { planRename } from '../transforms/rename-variables/plan-rename.ts'
import type { RenameFinding } from '../transforms/rename-variables/rename-finding.ts'
import { parsedFiles } from './parsed-files.ts'

/**
 * `npm run measure:rename -- FOLDER [count] [seed]`: renames so many random local variables of the folder, each to a fresh
 * name of its own, and 40 % as many to a name that is taken. By CPython's compiler and symbol tables every rename must
 * leave the program as it was but for the name, and every taken name must be refused. Exits 1 otherwise.
 */
const [folder = '.', count = '5000', seed = '1'] = process.argv.slice(2)
const freshName = 'name_nobody_has_yet'

interface Sample {
  readonly path: string
  readonly scope: number
  readonly name: string
  readonly to: string
}

/** A rename that the transform makes. */
interface Renamed {
  readonly sample: Sample
  readonly finding: RenameFinding
}

/** How often something was said of parameters and of other variables. */
class Tally {
  readonly #counts = new Map<string, number>()

  add(what: string): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1)
  }

  isAll(what: string): boolean {
    return [...this.#counts.keys()].every((each) => each === what)
  }

  print(title: string): void {
    const sorted = [...this.#counts].toSorted((a, b) => b[1] - a[1])
    const total = sorted.reduce((sum, [, each]) => sum + each, 0)
    console.log(`${title}: ${total}`)
    for (const [what, each] of sorted) console.log(`  ${each}  ${((100 * each) / total).toFixed(1)} %  ${what}`)
  }
}

await openParser('native')
const choose = makeChooser(Number(seed))
const files = new Map<string, PythonFile>()
const places: { readonly path: string; readonly scope: number; readonly name: string }[] = []
for (const file of parsedFiles([folder])) {
  if (file.path.includes('/site-packages/')) continue
  for (const owner of localVariables(file)) {
    places.push({ path: file.path, scope: scopeNumber(file, owner.scope), name: owner.name })
  }
  files.set(file.path, new PythonFile(file.path, file.tree))
}
console.log(`${places.length} local variables in ${files.size} files, seed ${seed}`)
const fresh = pick(choose, Number(count)).map((place, index) => ({ ...place, to: `${freshName}_${index}` }))
const taken = pick(choose, Math.round(Number(count) * 0.4)).flatMap((place) => withTakenName(choose, place))
const isRight = measureFresh(fresh)
const isRefused = measureTaken(taken)
process.exitCode = isRight && isRefused ? 0 : 1

function* localVariables(file: PythonFile): Generator<Variable> {
  for (const scope of file.scopes.all) {
    if (scope.kind === 'module' || scope.kind === 'class') continue
    for (const variable of scope.variables.values()) {
      if (variable.owner === variable && firstPlace(variable) !== scope.node) yield variable
    }
  }
}

function pick(chooser: Chooser, wanted: number): typeof places {
  const left = [...places]
  return Array.from({ length: Math.min(wanted, left.length) }, () => {
    const index = chooser(left.length)
    const found = left[index]!
    left[index] = left.at(-1)!
    left.pop()
    return found
  })
}

/** A name that the scope, or one that captures the variable, knows already. */
function withTakenName(chooser: Chooser, place: (typeof places)[number]): Sample[] {
  const owner = variableOf(place)
  const names = [owner, ...owner.captures].flatMap(({ scope }) => [...scope.variables.keys()])
  const others = names.filter((name) => name !== owner.name && /^[^\W\d]\w*$/.test(name))
  return others.length === 0 ? [] : [{ ...place, to: others[chooser(others.length)]! }]
}

function variableOf({ path, scope, name }: (typeof places)[number]): Variable {
  const found: Scope = files.get(path)!.scopes.all[scope]!
  return found.variables.get(name)!
}

function measureFresh(samples: readonly Sample[]): boolean {
  const [parameters, others, proofs] = [new Tally(), new Tally(), new Tally()]
  const programs: RenamedProgram[] = []
  const sizes: number[] = []
  for (const batch of batchesOf(samples)) {
    const file = files.get(batch[0]!.path)!
    const renamed = findingsFor(file, batch).filter(({ sample, finding: { refused } }) => {
      const tally = variableOf(sample).isParameter ? parameters : others
      tally.add(refused === undefined ? 'renamed' : kindOf(refused))
      return refused === undefined
    })
    if (renamed.length === 0) continue
    const program = programOf(file, renamed)
    const objection = objectionToProgram(file, program, renamed)
    renamed.forEach(() => proofs.add(objection ?? 'proved'))
    programs.push(program)
    sizes.push(renamed.length)
  }
  parameters.print('parameters')
  others.print('other locals')
  proofs.print('proofs of the engine')
  return isSameToPython(programs, sizes) && proofs.isAll('proved')
}

/** Samples of one file together, as long as each has a name of its own. */
function batchesOf(samples: readonly Sample[]): readonly (readonly Sample[])[] {
  const batches = new Map<string, Sample[]>()
  const counts = new Map<string, number>()
  for (const sample of samples) {
    const name = `${sample.path} ${sample.name}`
    const round = counts.get(name) ?? 0
    counts.set(name, round + 1)
    const key = `${sample.path} ${round}`
    batches.set(key, [...(batches.get(key) ?? []), sample])
  }
  return [...batches.values()]
}

/** What the transform finds for the samples of a file, and for nothing else in it. */
function findingsFor(file: PythonFile, samples: readonly Sample[]): readonly Renamed[] {
  const renames = samples.map(({ name, to }) => ({ from: name, to }))
  const candidates = candidatesIn(file, renames, { kind: 'all' }).flatMap((candidate) => {
    const sample = samples.find(({ name, scope }) => name === candidate.from && scope === candidate.scope)
    return sample ? [{ ...candidate, sample, takenBy: undefined }] : []
  })
  const asksCallers = candidates.some(({ isParameter }) => isParameter)
  const parameters = asksCallers
    ? concludeParameters([surveyParameters(file, renames)], renames, candidates)
    : undefined
  const knowledge = { parameters, candidates: new Map([[file.path, candidates]]) }
  const findings = [...detectRenames(file, { renames, choice: { kind: 'all' }, exported: false }, knowledge)]
  return candidates.map(({ sample }, at) => ({ sample, finding: findings[at]! }))
}

function programOf(file: PythonFile, renamed: readonly Renamed[]): RenamedProgram {
  const edits = sortEdits(renamed.flatMap(({ finding }) => finding.edits))
  const oldNames = Object.fromEntries(renamed.map(({ sample }) => [sample.to, sample.name]))
  return { before: file.text, after: applyEdits(file.text, edits), oldNames }
}

/** Why the engine would not take it. */
function objectionToProgram(
  before: PythonFile,
  { after }: RenamedProgram,
  renamed: readonly Renamed[],
): string | undefined {
  const parsed = parse(after)
  if (parsed.kind === 'rejected') return `${before.path}: ${parsed.reason}`
  const proposals = renamed.map(({ finding }) => {
    return { finding, edits: finding.edits, preserves: 'all-but-names' as const }
  })
  const objection = objectionTo(before, new PythonFile(before.path, parsed.tree), proposals)
  return objection && `${before.path}: ${objection}`
}

function isSameToPython(programs: readonly RenamedProgram[], sizes: readonly number[]): boolean {
  const verdicts = new Tally()
  for (const [index, verdict] of renameOutcomes(programs).entries()) {
    const { oldNames } = programs[index]!
    const what = verdict === 'same' ? verdict : `${verdict}: ${JSON.stringify(oldNames)}`
    for (let each = 0; each < sizes[index]!; each++) verdicts.add(what)
  }
  verdicts.print("CPython's verdicts")
  return verdicts.isAll('same')
}

/** Without a look at the calls: the name alone must be reason enough. */
function measureTaken(samples: readonly Sample[]): boolean {
  const tally = new Tally()
  for (const sample of samples) {
    const file = files.get(sample.path)!
    const plan = planRename(file, [{ owner: variableOf(sample), to: sample.to }], false)
    tally.add('refused' in plan ? 'refused' : `renamed: ${sample.path} ${sample.name} to ${sample.to}`)
  }
  tally.print('taken names')
  return tally.isAll('refused')
}

/** A reason without the places and names in it. */
function kindOf(reason: string): string {
  return reason.replace(/`[^`]*`/g, '`…`').replace(/\S*:?\b\d+\b/g, 'N')
}
