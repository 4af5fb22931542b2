import { describe, expect, test } from 'vitest'
import { bindingsOf, openSample, seenByUse } from './control-flow-sample.ts'

function sevenStatements(n: number): string {
  return `  if p:\n    a${n} = a${n - 1}\n  try:\n    p = a${n}\n  except p as e:\n    print(e, b)\n  b = p\n`
}

describe('size', () => {
  test('expressions nest as deep as the tree', () => {
    const deep = `x = ${'p and (y := '.repeat(450)}p${')'.repeat(450)}`
    expect(seenByUse(`${deep}\nuse(y)`)).toMatch(/^1 .*unbound$/)
    expect(seenByUse(`x = ${'-'.repeat(1900)}p\nuse(x)`)).toBe('1')
  })

  test('statements nest as deep as CPython allows', () => {
    const lines = Array.from({ length: 95 }, (_, depth) => `${' '.repeat(depth)}if p:`)
    expect(seenByUse(`${lines.join('\n')}\n${' '.repeat(95)}x = 1\nuse(x)`)).toBe('96 unbound')
  })

  test('finally suites in one another are not copied without end', () => {
    const depth = 18
    const lines = Array.from(
      { length: depth },
      (_, level) => `${' '.repeat(level)}try: p()\n${' '.repeat(level)}finally:`,
    )
    const start = performance.now()
    expect(seenByUse(`${lines.join('\n')}\n${' '.repeat(depth)}x = 1\nuse(x)`)).toBe('37')
    expect(performance.now() - start).toBeLessThan(500)
  })

  test('two thousand statements take little time', () => {
    const text = `def f(p, a0, b):\n${Array.from({ length: 300 }, (_, n) => sevenStatements(n + 1)).join('')}`
    openSample(text, 'f')
    const start = performance.now()
    const { scope, flow } = openSample(text, 'f')
    for (const binding of bindingsOf(scope)) flow.isLive(binding)
    for (const { references } of scope.variables.values())
      for (const { node } of references) flow.reachingBindings(node)
    expect(performance.now() - start).toBeLessThan(1500)
  })
})
