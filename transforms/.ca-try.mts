import { openParser } from '../src/project/open-parser.ts'
import { readFileSync } from 'node:fs'
import { runFixture, resultOf, checkFixture } from '../src/testing/check-fixture.ts'
import transform from './convert-assertions.ts'
await openParser('native')
const input = readFileSync(0,'utf8')
const options = JSON.parse(process.argv[2] ?? '{}')
const o = runFixture(transform as any, {name:'x', input, output: undefined, options, report: undefined})
const r = resultOf(o)
if (o.kind==='failed'||o.kind==='skipped') console.log(o)
process.stdout.write((r.output ?? '(unchanged)\n')+'---\n'+r.report)
