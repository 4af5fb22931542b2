import { describe, expect, test } from 'vitest'
import { seenByUse } from './control-flow-sample.ts'

describe('reaching bindings', () => {
  test.each([
    ['the last one before', 'x = 1\nx = 2\nuse(x)', '2'],
    ['the parameter', 'use(p)', '0'],
    ['both branches of an if', 'if p:\n  x = 1\nelse:\n  x = 2\nuse(x)', '2 4'],
    ['nothing on one path', 'if p:\n  x = 1\nuse(x)', '2 unbound'],
    ['an elif among them', 'x = 1\nif p:\n  x = 2\nelif p:\n  x = 3\nuse(x)', '1 3 5'],
    ['a constant condition is taken', 'if True:\n  x = 1\nelse:\n  x = 2\nuse(x)', '2'],
    ['a constant in parentheses and under not', 'if not (0):\n  x = 1\nuse(x)', '2'],
    ['a loop may not run', 'for x in p:\n  pass\nuse(x)', '1 unbound'],
    ['a loop comes round', 'x = 1\nwhile p:\n  use(x)\n  x = 2', '1 4'],
    ['the else of a loop is passed by on break', 'for i in p:\n  x = 1\n  break\nelse:\n  x = 2\nuse(x)', '2 5'],
    ['while True ends by break only', 'while True:\n  x = 1\n  if p: break\n  x = 2\nuse(x)', '2'],
    ['continue goes to the condition', 'x = 0\nwhile use(x):\n  if p:\n    x = 1\n    continue\n  x = 2', '1 4 6'],
    ['the value comes before the target', 'x = 1\nx = use(x)', '1'],
    ['an annotated target too', 'x = 1\nx: int = use(x)', '1'],
    ['an annotation alone binds nothing', 'x = 1\nx: int\nuse(x)', '1'],
    ['chained targets from left to right', 'x = p\nx = y[use(x)] = 1', '2'],
    ['an augmented assignment reads first', 'x = 1\nx += use(x)', '1'],
    ['and binds then', 'x = 1\nx += 1\nuse(x)', '2'],
    ['a for target after its iterable', 'x = 1\nfor x in use(x): pass', '1'],
    ['a target subscript sees the targets before it', 'x = 1\nfor x, y[use(x)] in p: pass', '2'],
    ['a with target after its item', 'x = 1\nwith use(x) as x: pass', '1'],
    ['a later item sees it', 'with p as x, use(x): pass', '1'],
    ['a definition after its defaults', 'x = 1\ndef x(a=use(x)): pass', '1'],
    ['a definition after its decorators', 'x = 1\n@use(x)\ndef x(): pass', '1'],
    ['a class after its body', 'x = 1\nclass x:\n  use(x)', '1'],
    ['an import', 'import x.y, z as x\nuse(x)', '1'],
    ['keyword arguments come last', 'p(a=(x := 1), *use(x))', 'unbound'],
    ['annotations come after defaults', 'def g(a: use(x) = (x := 1)): pass', '1'],
    ['a deletion', 'x = 1\nif p:\n  del x\nuse(x)', '1 3 unbound'],
    ['the name of a handler is unbound behind it', 'x = 1\ntry: p()\nexcept p as x: pass\nuse(x)', '1 unbound'],
    ['… also on break', 'while True:\n  try: p()\n  except p as x: break\nuse(x)', 'unbound'],
  ])('%s', (_, body, expected) => {
    expect(seenByUse(body)).toBe(expected)
  })
})

describe('walrus', () => {
  test.each([
    ['in a condition', 'if x := p: use(x)', '1'],
    ['right of and, where it holds', 'if p and (x := p): use(x)', '1'],
    ['right of and, where it does not', 'if p and (x := p): pass\nelse: use(x)', '1 unbound'],
    ['right of or, where it does not hold', 'if p or (x := p): pass\nelse: use(x)', '1'],
    ['under not', 'if not (p or (x := p)): use(x)', '1'],
    ['right of and in a value', 'p and (x := p)\nuse(x)', '1 unbound'],
    ['left of and', '(x := p) and use(x)', '1'],
    ['in a chained comparison', 'p < (x := 1) < (y := 2)\nuse(y)', '1 unbound'],
    ['… whose first two operands always run', 'p < (x := 1) < (y := 2)\nuse(x)', '1'],
    ['in a conditional expression', 'y = (x := 1) if p else 2\nuse(x)', '1 unbound'],
    ['in its condition', 'y = use(x) if (x := p) else 2', '1'],
    ['in a while condition', 'while x := p: pass\nuse(x)', '1'],
    ['in a comprehension', 'y = [(x := i) for i in p]\nuse(x)', '1 unbound'],
    ['in the condition of a comprehension', 'y = [use(x) for i in p if (x := i)]', '1'],
    ['in an assert, which may be off', 'assert (x := p)\nuse(x)', '1 unbound'],
    ['in a lambda it binds there', 'y = lambda: (x := 1)\nx = 2\nuse(x)', '2'],
    ['in a generator expression it binds at any time', 'y = ((x := i) for i in p)\nx = 2\nuse(x)', '1 2'],
  ])('%s', (_, body, expected) => {
    expect(seenByUse(body)).toBe(expected)
  })
})

describe('exceptions', () => {
  test.each([
    ['a handler sees every state of the body', 'x = 1\ntry:\n  x = 2\n  x = 3\nexcept p: use(x)', '1 3 4'],
    ['else sees the end of the body', 'x = 1\ntry:\n  x = 2\nexcept p: pass\nelse: use(x)', '3'],
    ['behind: the ends of body and handlers', 'try:\n  x = 1\nexcept p:\n  x = 2\nuse(x)', '2 4'],
    ['a later handler does not see what an earlier one binds', 'try: p()\nexcept p: x = 1\nexcept: use(x)', 'unbound'],
    ['except* handlers run one after another', 'try: p()\nexcept* p: x = 1\nexcept* p: use(x)', '2 unbound'],
    ['an outer handler sees an inner one', 'try:\n  try: p()\n  except p: x = 1\nexcept: use(x)', '3 unbound'],
    ['finally sees all', 'x = 1\ntry:\n  x = 2\nfinally: use(x)', '1 3'],
    ['behind finally only what ended normally', 'try:\n  x = 1\nfinally: p()\nuse(x)', '2'],
    ['a finally that binds', 'x = 1\ntry: p()\nfinally: x = 2\nuse(x)', '3'],
    ['break passes through finally', 'while True:\n  x = 1\n  try: break\n  finally: x = 2\nuse(x)', '4'],
    ['continue passes through finally', 'x = 0\nwhile use(x):\n  try: continue\n  finally: x = 2', '1 4'],
    [
      'return in finally lets nothing pass',
      'x = 1\ntry:\n  try: x = 2\n  finally: return\nexcept: pass\nuse(x)',
      '1 3',
    ],
    ['a with may swallow', 'x = 1\nwith p:\n  x = 2\nuse(x)', '1 3'],
    ['but not before its first item', 'with p(x := 1): pass\nuse(x)', '1'],
    ['an async with too', 'x = 1\nasync with p:\n  x = 2\nuse(x)', '1 3'],
  ])('%s', (_, body, expected) => {
    expect(seenByUse(body)).toBe(expected)
  })
})

describe('match', () => {
  test.each([
    ['a capture in its case', 'match p:\n  case [x]: use(x)', '2'],
    ['no case may fit', 'match p:\n  case [x]: pass\nuse(x)', '2 unbound'],
    ['a bare name always fits', 'match p:\n  case 1: x = 1\n  case x: pass\nuse(x)', '2 3'],
    ['so does a wildcard', 'match p:\n  case 1: x = 1\n  case _: x = 2\nuse(x)', '2 3'],
    ['and one in parentheses', 'match p:\n  case 1: x = 1\n  case (_): x = 2\nuse(x)', '2 3'],
    ['and one behind |', 'match p:\n  case 1: x = 1\n  case 2 | _: x = 2\nuse(x)', '2 3'],
    ['but not a sequence of one', 'match p:\n  case x,: pass\nuse(x)', '2 unbound'],
    ['nor one with a guard', 'match p:\n  case _ if p: x = 2\nuse(x)', '2 unbound'],
    ['nor a negative number', 'match p:\n  case -1: x = 2\nuse(x)', '2 unbound'],
    ['captures stay where the guard fails', 'match p:\n  case x if p: pass\n  case _: use(x)', '2'],
    [
      'captures may stay where the rest of the pattern fails',
      'match p:\n  case [x, 1]: pass\n  case _: use(x)',
      '2 unbound',
    ],
    ['alternatives each bind', 'match p:\n  case [x, 1] | (1, x): use(x)', '2 2'],
    ['as, star and double star bind', 'match p:\n  case {**x} as y: use(x)', '2'],
    ['a dotted name is read', 'x = p\nmatch p:\n  case p.y: use(x)', '1'],
  ])('%s', (_, body, expected) => {
    expect(seenByUse(body)).toBe(expected)
  })
})
