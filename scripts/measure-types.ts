import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'

/**
 * `npm run measure:types -- FOLDERS… [--show] [-- options…]`: hints against those that people wrote. Each folder is a
 * typed project: a copy loses its hints, gets those of `add-type-hints`, and is compared slot by slot. Precision is of
 * the slots that people gave a hint (`Any` left out); recall is of those, too. `--show` lists what differs.
 */
const given = process.argv.slice(2)
const cut = given.indexOf('--')
const options = cut < 0 ? [] : given.slice(cut + 1)
const words = cut < 0 ? given : given.slice(0, cut)
const folders = words.filter((word) => word !== '--show')
const isShown = words.includes('--show')

interface Count {
  gold: number
  predicted: number
  exact: number
  compatible: number
}

interface Comparison {
  readonly counts: Readonly<Record<string, Count>>
  readonly wrong: readonly string[]
}

const command = resolve('dist/bin/bin.js')
const slotClasses = ['all', 'return none', 'return value', 'default', 'default None', 'bare']
const totals = new Map<string, Count>()
const shares: { recall: number; exact: number; compatible: number }[] = []

for (const folder of folders) measure(resolve(folder))
console.log('\nall projects')
for (const name of slotClasses) show(name, totals.get(name))
const mean = (key: 'recall' | 'exact' | 'compatible'): string =>
  percent(shares.reduce((sum, share) => sum + share[key], 0) / shares.length)
console.log(`mean of projects: recall ${mean('recall')}, exact ${mean('exact')}, compatible ${mean('compatible')}`)

function measure(folder: string): void {
  if (!existsSync(folder)) throw new Error(`no folder ${folder}`)
  const work = mkdtempSync(join(tmpdir(), 'pycodeshift-types-'))
  const stripped = join(work, basename(folder))
  try {
    python('strip', folder, stripped)
    const run = [
      'run',
      'add-type-hints',
      basename(folder),
      '--write',
      '--no-gitignore',
      '--include-tests',
      '--format',
      'json',
    ]
    execFileSync(process.execPath, [command, ...run, ...options], { cwd: work, maxBuffer: 2 ** 30 })
    add(basename(folder), JSON.parse(python('compare', folder, stripped)) as Comparison)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function python(...words: string[]): string {
  const script = ['-W', 'ignore', 'scripts/type_slots.py']
  return execFileSync('python3', [...script, ...words], { encoding: 'utf8', maxBuffer: 2 ** 30 })
}

function add(project: string, { counts, wrong }: Comparison): void {
  console.log(`\n${project}`)
  for (const name of slotClasses) {
    const count = counts[name]
    if (!count) continue
    show(name, count)
    const total = totals.get(name) ?? { gold: 0, predicted: 0, exact: 0, compatible: 0 }
    for (const key of ['gold', 'predicted', 'exact', 'compatible'] as const) total[key] += count[key]
    totals.set(name, total)
  }
  const all = counts.all
  if (all && all.predicted > 0) shares.push(sharesOf(all))
  if (isShown) for (const line of wrong) console.log(`  ${line}`)
}

function show(name: string, count: Count | undefined): void {
  if (!count) return
  const { recall, exact, compatible } = sharesOf(count)
  const figures = `recall ${percent(recall)}  exact ${percent(exact)}  compatible ${percent(compatible)}`
  console.log(
    `  ${name.padEnd(13)} ${String(count.predicted).padStart(6)} of ${String(count.gold).padStart(6)}  ${figures}`,
  )
}

function sharesOf({ gold, predicted, exact, compatible }: Count): {
  recall: number
  exact: number
  compatible: number
} {
  return { recall: exact / gold, exact: exact / predicted, compatible: compatible / predicted }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`.padStart(7)
}
