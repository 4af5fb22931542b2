import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Fixture, FixtureResult } from '../testing/check-fixture.ts'

const inputEnding = '.input.py'

/** Reads the fixtures of one transform: `<case>.input.py` with `.output.py`, `.options.json` and `.report.txt`. */
export function readFixtures(folder: string): Fixture[] {
  const inputs = readdirSync(folder).filter((name) => name.endsWith(inputEnding))
  return inputs.sort().map((input) => readFixture(folder, input.slice(0, -inputEnding.length)))
}

function readFixture(folder: string, name: string): Fixture {
  const read = (ending: string): string | undefined => {
    const path = join(folder, name + ending)
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined
  }
  const options: unknown = JSON.parse(read('.options.json') ?? '{}')
  return {
    name,
    input: read(inputEnding)!,
    output: read('.output.py'),
    options: isRecord(options) ? options : {},
    report: read('.report.txt'),
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Rewrites what is expected of a fixture; a report is kept only where something was left alone. */
export function writeFixtureResult(folder: string, name: string, { output, report }: FixtureResult): void {
  writeOrRemove(join(folder, `${name}.output.py`), output)
  writeOrRemove(join(folder, `${name}.report.txt`), report === '' ? undefined : report)
}

function writeOrRemove(path: string, text: string | undefined): void {
  if (text === undefined) rmSync(path, { force: true })
  else writeFileSync(path, text)
}
