import { expect, test } from 'vitest'
import { readSuiteLayout, type SuiteLayout } from '../../../src/python/rewrite/suite-layout.ts'
import { fileOf } from './edited-file.ts'

function layoutAt(text: string): SuiteLayout | undefined {
  const file = fileOf(text)
  const statement = [...file.tree.nodesOfKind('expression_statement')].at(-1)
  return statement && readSuiteLayout(file, statement)
}

test('the layout of a suite is read from its own lines and those around', () => {
  expect(layoutAt('if a:\n   if b:\n     c\n')).toEqual({ indentation: '     ', unit: '  ', lineEnd: '\n' })
  expect(layoutAt('if a:\r\n\tb\r\n')).toEqual({ indentation: '\t', unit: '\t', lineEnd: '\r\n' })
})

test('a suite without lines of its own, and the module, have none', () => {
  expect(layoutAt('if a: b\n')).toBeUndefined()
  expect(layoutAt('if (a and\n        b): c\n')).toBeUndefined()
  expect(layoutAt('a\n')).toBeUndefined()
})
