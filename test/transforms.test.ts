import { describe, expect, test } from 'vitest'
import { readFixtures } from '../src/cli/fixture-files.ts'
import { checkFixture } from '../src/testing/check-fixture.ts'
import transforms from '../transforms/index.ts'
import { pythonSyntaxCheck } from './python-syntax-check.ts'

describe.each(transforms.map((transform) => ({ transform, id: transform.meta.id })))('$id', ({ transform, id }) => {
  test.each(readFixtures(`__testfixtures__/${id}`))('$name', (fixture) => {
    expect(checkFixture(transform, fixture, pythonSyntaxCheck)).toEqual([])
  })
})
