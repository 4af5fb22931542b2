/**
 * How the time of reading grows with hostile reviews: the same text once and twice as long, the least of three runs each.
 * A reader that takes time in proportion shows about 2.
 *
 *     npm run measure:hostile-reviews -- [--length 131072]
 */
import { readReview } from '../src/review/read/read-review.ts'
import type { ReviewFormat } from '../src/claims/claim.ts'
import { hostileTexts } from '../test/review/read/prose/hostile-texts.ts'

const names = new Set(['a', 'x', 'total'])
const comment = JSON.stringify({
  body: 'Unused:\n```suggestion\nimport sys\n```',
  path: 'a.py',
  line: 2,
  side: 'RIGHT',
})
const result = JSON.stringify({ ruleId: 'F401', message: { text: '`os` is unused' }, locations: [] })

type Maker = (length: number) => string

const repeated =
  (part: string): Maker =>
  (length) =>
    part.repeat(Math.ceil(length / part.length))
const joined = (part: string, length: number): string =>
  Array.from({ length: Math.ceil(length / part.length) }, () => part).join(',')

const records: readonly (readonly [string, ReviewFormat, Maker])[] = [
  ['comments of GitHub', 'github', (length) => `[${joined(comment, length)}]`],
  ['results of SARIF', 'sarif', (length) => `{"runs": [{"results": [${joined(result, length)}]}]}`],
  ['nested lists of JSON', 'sarif', (length) => `{"runs": ${'['.repeat(length / 2)}${']'.repeat(length / 2)}}`],
  ...(['flake8', 'mypy'] as const).flatMap((format) => [
    [`digits as ${format}`, format, (length: number) => `a.py:${'1'.repeat(length)}`] as const,
    [`quotation marks as ${format}`, format, repeated("'")] as const,
    [`colons as ${format}`, format, repeated('a:1: ')] as const,
    [`lines as ${format}`, format, repeated("a.py:1:1: F401 'os' imported but unused\n")] as const,
  ]),
]

const words = process.argv.slice(2)
const length = Number(words[words.indexOf('--length') + 1]) || 128 * 1024

for (const [name, make] of Object.entries(hostileTexts)) show(name, 'text', make)
for (const [name, format, make] of records) show(name, format, make)

function show(name: string, format: ReviewFormat, make: Maker): void {
  const [once, twice] = [make(length), make(2 * length)].map((text) => leastTime(text, format))
  const ratio = (twice! / Math.max(once!, 0.1)).toFixed(1)
  console.log(`${name.padEnd(36)} ${ratio.padStart(5)}  (${once!.toFixed(1)} ms, ${twice!.toFixed(1)} ms)`)
}

function leastTime(text: string, format: ReviewFormat): number {
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now()
    readReview(text, { format, names })
    return performance.now() - start
  })
  return Math.min(...times)
}
