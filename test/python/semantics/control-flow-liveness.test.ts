import { describe, expect, test } from 'vitest'
import { bindingsOf, lineOf, nodeOf, openSample, sampleOf } from './control-flow-sample.ts'

/** The lines on which a name other than the parameter is bound in vain. */
function deadLines(body: string): string {
  const sample = sampleOf(body)
  const dead = bindingsOf(sample.scope).filter(
    (binding) => binding.kind !== 'parameter' && !sample.flow.isLive(binding),
  )
  return dead.map((binding) => `${binding.variable.name}:${lineOf(sample, binding.node)}`).join(' ')
}

describe('liveness', () => {
  test.each([
    ['bound and never read', 'x = 1', 'x:1'],
    ['bound again before it is read', 'x = 1\nx = 2\nreturn x', 'x:1'],
    ['read in one branch', 'x = 1\nif p: return x', ''],
    ['bound for the next round', 'x = 1\nwhile p:\n  p(x)\n  x = 2', ''],
    ['read by a handler', 'try:\n  x = 1\n  x = 2\nexcept p: return x', ''],
    ['read by a finally on return', 'try:\n  x = 1\n  return\nfinally: p(x)', ''],
    ['read by a finally on break', 'while p:\n  try:\n    x = 1\n    break\n  finally: p(x)', ''],
    ['a name that a handler binds', 'try: p()\nexcept p as x: pass', 'x:2'],
    ['bound in the handler to its own name', 'try: p()\nexcept p as x: x = 2', 'x:2 x:2'],
    ['read behind a with that swallows', 'with p:\n  x = 1\n  x = 2\nreturn x', ''],
    ['deleted later', 'x = 1\ndel x', ''],
    ['an augmented assignment reads', 'x = 1\nx += 1', 'x:2'],
    ['… before its right side runs', 'x = 1\nx += (x := 2)\nreturn x', 'x:2'],
    ['read by a lambda, at any time', 'g = lambda: x\nx = 1\nx = 2\nreturn g', ''],
    ['read by a generator expression', 'g = (x for _ in p)\nx = 1\nreturn g', ''],
    ['read by the first iterable of one, here', 'x = 1\nreturn (_ for _ in x)', ''],
    ['read by a comprehension, here and not later', 'x = 1\ny = [x for _ in p]\nx = 2\nreturn y', 'x:3'],
    ['read by a class body, here and not later', 'x = 1\nclass C: y = x\nx = 2\nreturn C', 'x:3'],
    ['read by a method, at any time', 'class C:\n  def m(self): return x\nx = 2\nreturn C', ''],
    ['read by an annotation, which 3.14 evaluates late', 'def g(a: x): pass\nx = 1\nreturn g', ''],
    ['bound by a nested function', 'x = 1\ndef g():\n  nonlocal x\n  x = 2\nreturn g', ''],
    ['a global name', 'global x\nx = 1', ''],
    ['locals() reads all', 'x = 1\nreturn locals()', ''],
    ['eval reads all', 'x = 1\nreturn eval("x")', ''],
    ['vars() reads all', 'x = 1\nreturn vars()', ''],
    ['vars of an object does not', 'x = 1\nreturn vars(p)', 'x:1'],
    ['read in dead code', 'x = 1\nreturn\nprint(x)', ''],
    ['read under a false constant', 'x = 1\nif 0: print(x)', ''],
    ['bound in dead code, where the name is read', 'print(x)\nif 0: x = 1', ''],
    ['a target never read', 'for x in p: pass', 'x:1'],
    ['a capture never read', 'match p:\n  case [x, y]: return y', 'x:2'],
    ['an import and a definition', 'import x\ndef g(): pass\nclass C: pass', 'x:1 g:2 C:3'],
    ['an annotation alone', 'x: int', 'x:1'],
  ])('%s', (_, body, expected) => {
    expect(deadLines(body)).toBe(expected)
  })

  test('module and class names are always live', () => {
    for (const name of ['top', 'C']) {
      const sample = openSample('x = 1\nclass C:\n  x = 1\n', name)
      expect(bindingsOf(sample.scope).every((binding) => sample.flow.isLive(binding))).toBe(true)
    }
  })

  test('a parameter that is bound again at once is dead', () => {
    const { scope, flow } = openSample('def f(a, b):\n  a = 1\n  return a, b\n', 'f')
    expect(bindingsOf(scope).map((binding) => flow.isLive(binding))).toEqual([false, true, true])
  })

  test('a comprehension and a lambda have a graph of their own', () => {
    const comprehension = openSample('[x for x in p for y in x if y for z in y]\n', 'listcomp')
    expect(bindingsOf(comprehension.scope).map((binding) => comprehension.flow.isLive(binding))).toEqual([
      true,
      true,
      false,
    ])
    const lambda = openSample('lambda a, b: a\n', 'lambda')
    expect(bindingsOf(lambda.scope).map((binding) => lambda.flow.isLive(binding))).toEqual([true, false])
  })
})

describe('live after', () => {
  test.each([
    ['x = 1', 'x = 1\ny = 2\nreturn x + y', 'x'],
    ['y = 2', 'x = 1\ny = 2\nreturn x + y', 'x y'],
    ['x = 2', 'while p:\n  y = p(x)\n  x = 2', 'p x'],
    ['if p:\n    break', 'while p:\n  x = 1\n  if p:\n    break\n  x = 2\nreturn x', 'p x'],
    ['x = p()', 'try:\n  x = p()\n  x = 2\nexcept: return x\nreturn p', 'p x'],
    ['for i in p:\n    x = i', 'for i in p:\n  x = i\nreturn x', 'x'],
    ['return x', 'x = 1\nreturn x', ''],
    ['q(x)', 'x = 1\ny = q(x) + x', 'x'],
    ['1', 'x = 2\nif 1: return x', 'x'],
    ['global g', 'global g\ng = 1\nx = 2', 'g'],
  ])('%j in %j', (text, body, expected) => {
    const sample = sampleOf(body)
    expect([...sample.flow.liveAfter(nodeOf(sample, text))].sort().join(' ')).toBe(expected)
  })
})
