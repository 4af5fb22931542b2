import { readFixtures, writeFixtureResult } from '../src/cli/fixture-files.ts'
import { openParser } from '../src/project/open-parser.ts'
import { checkFixture, resultOf, runFixture } from '../src/testing/check-fixture.ts'
import transforms from '../transforms/index.ts'

/**
 * Rewrites what is expected of the fixtures of the transforms named (all when none is): `npm run fixtures:update -- id`.
 * Read the difference with `git diff` before you commit it: the expectation is yours, not the program's.
 */
await openParser('native')
for (const transform of transforms) await transform.prepare?.()
const wanted = process.argv.slice(2)
for (const transform of transforms.filter(({ meta }) => wanted.length === 0 || wanted.includes(meta.id))) {
  const folder = `__testfixtures__/${transform.meta.id}`
  for (const fixture of readFixtures(folder)) {
    const result = resultOf(runFixture(transform, fixture))
    writeFixtureResult(folder, fixture.name, result)
    const faults = checkFixture(transform, { ...fixture, output: result.output, report: undefined })
    for (const fault of faults) console.error(`${transform.meta.id}/${fixture.name}: ${fault}`)
  }
}
