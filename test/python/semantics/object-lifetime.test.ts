import { expect, test } from 'vitest'
import { findKeptAlive } from '../../../src/python/semantics/object-lifetime.ts'
import { fileOf } from '../rewrite/edited-file.ts'

function keptAlive(value: string): string | undefined {
  const file = fileOf(`class Holder:\n    def __del__(self): pass\nclass Plain:\n    pass\nx = ${value}\n`)
  const assignment = [...file.tree.nodesOfKind('assignment')][0]!
  return findKeptAlive(assignment.child('right')!, file)
}

test.each([
  ['asyncio.create_task(run())', 'asyncio.create_task'],
  ['tempfile.NamedTemporaryFile()', 'tempfile.NamedTemporaryFile'],
  ['threading.RLock()', 'threading.RLock'],
  ['self.lock_guard()', 'self.lock_guard'],
  ['weakref.ref(a)', 'weakref.ref'],
  ['[Holder()]', 'Holder'],
])('%s may end without a name', (value, callee) => {
  expect(keptAlive(value)).toBe(callee)
})

test.each(['clock()', 'self.block()', 'Plain()', 'unlocked()', 'template()', 'lock'])('%s may not', (value) => {
  expect(keptAlive(value)).toBeUndefined()
})
