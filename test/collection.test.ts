import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readFixtures } from '../src/cli/fixture-files.ts'
import { runFixture } from '../src/testing/check-fixture.ts'
import transforms from '../transforms/index.ts'

const verbs = [
  'add',
  'convert',
  'extract',
  'inline',
  'move',
  'remove',
  'rename',
  'sort',
  'split',
  'unify',
  'use',
  'wrap',
]

test('every file of `transforms` is in the index', () => {
  const files = readdirSync('transforms').filter((name) => name.endsWith('.ts') && name !== 'index.ts')
  expect(transforms.map(({ meta }) => `${meta.id}.ts`)).toEqual(files.sort())
})

test('an option that several transforms have is of one type: they share a flag', () => {
  const types = new Map<string, string>()
  for (const { options } of transforms) {
    for (const [name, specification] of Object.entries(options)) {
      const type = specification.type === 'choice' ? specification.choices.join() : specification.type
      expect({ name, type: types.get(name) ?? type }).toEqual({ name, type })
      types.set(name, type)
    }
  }
})

describe.each(transforms.map((transform) => ({ transform, id: transform.meta.id })))('$id', ({ transform, id }) => {
  const fixtures = readFixtures(`__testfixtures__/${id}`)

  test('begins with a known verb', () => {
    expect(verbs).toContain(id.split('-')[0])
  })

  test('has an example that changes and cases that are left alone', () => {
    expect(fixtures.map(({ name }) => name)).toContain('example')
    expect(fixtures.find(({ name }) => name === 'example')?.output).toBeDefined()
    expect(fixtures.filter(({ name, output }) => name.startsWith('leaves-') && output === undefined)).not.toEqual([])
  })

  test('a case that leaves something has no output, one that refuses has a report', () => {
    for (const { name, output, report } of fixtures) {
      if (name.startsWith('leaves-')) expect({ name, output }).toEqual({ name, output: undefined })
      if (name.startsWith('refuses-'))
        expect({ name, hasReport: report !== undefined }).toEqual({ name, hasReport: true })
    }
  })

  test('the metadata say whether a finding may be unsafe, and a fixture shows it', () => {
    const outcomes = fixtures.map((fixture) =>
      runFixture(transform, { ...fixture, options: { ...fixture.options, unsafe: true } }),
    )
    const findings = outcomes.flatMap((outcome) => (outcome.kind === 'changed' ? outcome.applied : []))
    const isShown = findings.some((finding) => finding.unsafe !== undefined)
    expect(isShown).toBe(transform.meta.unsafeWhen !== undefined)
  })

  test('has a page', () => {
    expect(existsSync(`docs/transforms/${id}.md`)).toBe(true)
  })

  test('its options have summaries that end without a full stop', () => {
    for (const option of Object.values(transform.options)) expect(option.summary).toMatch(/[^.]$/)
  })
})
