import { expect, test } from 'vitest'
import { catchesFailure } from '../../../src/python/semantics/catches-failure.ts'
import { fileOf } from '../rewrite/edited-file.ts'

function catching(head: string, before = ''): string {
  const file = fileOf(`${before}try:\n    pass\n${head}\n    pass\n`)
  return catchesFailure([...file.tree.nodesOfKind('except_clause')][0]!, file)
}

test('a handler catches the failure of an assertion when its type is a base of AssertionError', () => {
  for (const head of [
    'except:',
    'except Exception:',
    'except (A, AssertionError) as e:',
    'except self.failureException:',
  ])
    expect([head, catching(head)]).toEqual([head, 'yes'])
  expect(catching('except (ValueError, KeyError):')).toBe('no')
  expect(catching('except own.Error:', 'import own\n')).toBe('no')
  expect(catching('except Own:', 'class Own(Exception): pass\n')).toBe('no')
})

test('a type that a variable or a call decides is unknown', () => {
  expect(catching('except kind:', 'kind = Exception\n')).toBe('unknown')
  expect(catching('except kinds():')).toBe('unknown')
  expect(catching('except ValueError, KeyError:')).toBe('unknown')
})
