import { describe, expect, test } from 'vitest'
import { buildScopes } from '../../../src/python/semantics/build-scopes.ts'
import type { ScopeGraph, Variable } from '../../../src/python/semantics/scope.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import { parse } from '../../../src/python/syntax/parse.ts'
import type { SyntaxTree } from '../../../src/python/syntax/tree.ts'

interface Analysis {
  readonly tree: SyntaxTree
  readonly scopes: ScopeGraph
  /** The identifier that starts at the n-th occurrence of the text. */
  at(text: string, occurrence?: number): SyntaxNode
  /** A variable, by the names of its scopes and its own: `f.g.a`. */
  variable(path: string): Variable
}

function analyze(text: string): Analysis {
  const outcome = parse(text)
  if (outcome.kind === 'rejected') throw new Error(`${outcome.reason} at ${outcome.offset}`)
  const { tree } = outcome
  const scopes = buildScopes(tree)
  return {
    tree,
    scopes,
    at(wanted, occurrence = 0) {
      let start = text.indexOf(wanted)
      for (let count = 0; count < occurrence; count++) start = text.indexOf(wanted, start + 1)
      return tree.nodeAt(start)
    },
    variable(path) {
      const names = path.split('.')
      let scope = scopes.module
      for (const name of names.slice(0, -1)) scope = scope.children.find((child) => child.name === name)!
      return scope.variables.get(names.at(-1)!)!
    },
  }
}

const kindsOf = (variable: Variable) => variable.bindings.map((binding) => `${binding.kind} ${binding.node.text}`)
const textsOf = (variable: Variable) => variable.references.map((reference) => reference.node.start)

function usesOf(text: string, name: string): readonly string[] {
  const found = analyze(text).scopes.module.variables.get(name)?.textualReferences ?? []
  return found.map(
    (reference) => `${reference.sort} ${text.slice(reference.start, reference.end)} ${reference.scope.name}`,
  )
}

describe('bindings', () => {
  test.each([
    ['a = 1\n', ['assignment a']],
    ['a: int = 1\n', ['annotated-assignment a']],
    ['a: int\n', ['annotation a']],
    ['a += 1\n', ['augmented-assignment a']],
    ['(a := 1)\n', ['walrus a']],
    ['for a in b: pass\n', ['for a']],
    ['with b as (a, c): pass\n', ['with a']],
    ['with (b as a, c): pass\n', ['with a']],
    ['try: pass\nexcept b as a: pass\n', ['except a']],
    ['import a.b.c\n', ['import a.b.c']],
    ['import a\n', ['import a']],
    ['import b.c as a\n', ['import a']],
    ['from b import a\n', ['import a']],
    ['def a(): pass\n', ['definition a']],
    ['class a: pass\n', ['class a']],
    ['match b:\n    case [*a]: pass\n', ['match a']],
    ['match b:\n    case c() as a: pass\n', ['match a']],
    ['match b:\n    case {**a}: pass\n', ['match a']],
    ['type a[T] = T\n', ['type-alias a']],
    ['a = 1\ndel a\n', ['assignment a', 'deletion a']],
    ['del (b, [a])\n', ['deletion a']],
    ['(b, [*a]) = a.c = a\n', ['assignment a']],
  ])('%j', (text, expected) => {
    expect(kindsOf(analyze(text).variable('a'))).toEqual(expected)
  })

  test('parameters of every sort belong to the function', () => {
    const { scopes } = analyze('def f(a, /, b: int, c=1, *d, e: int = 2, **g): pass\n')
    const parameters = [...scopes.module.children[0]!.variables.values()]
    expect(parameters.map((variable) => [variable.name, ...kindsOf(variable)])).toEqual(
      ['a', 'b', 'c', 'd', 'e', 'g'].map((name) => [name, `parameter ${name}`]),
    )
  })

  test('a comprehension variable stays in the comprehension, a walrus does not', () => {
    const { variable } = analyze('def f(xs):\n    return [(y := x) for x in xs]\n')
    expect(kindsOf(variable('f.listcomp.x'))).toEqual(['comprehension x'])
    expect(variable('f.x')).toBeUndefined()
    expect(kindsOf(variable('f.listcomp.y'))).toEqual(['walrus y'])
    expect(variable('f.listcomp.y').owner).toBe(variable('f.y'))
    expect(variable('f.y').captures).toEqual([variable('f.listcomp.y')])
  })

  test('an augmented assignment is a reference as well, though the symbol table does not count it', () => {
    const { variable } = analyze('a += 1\n')
    expect(textsOf(variable('a'))).toEqual([0])
    expect(variable('a').isReferenced).toBe(false)
  })

  test('global and nonlocal statements are declarations', () => {
    const { variable } = analyze(
      'def f():\n    a = 1\n    def g():\n        nonlocal a\n        global b\n        a = b = 2\n',
    )
    expect(variable('f.g.a').declarations.map((node) => node.start)).toEqual([49])
    expect(variable('f.g.a').owner).toBe(variable('f.a'))
    expect(variable('f.g.b').declarations).toHaveLength(1)
    expect(variable('f.g.b').owner).toBe(variable('b'))
  })
})

describe('owners', () => {
  test('a free name passes through the functions between, not through a class that binds it', () => {
    const { variable } = analyze(
      'def f():\n    a = 1\n    class A:\n        a = 2\n        def g(self):\n            def h(): return a\n',
    )
    expect(variable('f.a').isCell).toBe(true)
    expect(variable('f.A.g.a').isFree).toBe(true)
    expect(variable('f.A.g.h.a').owner).toBe(variable('f.a'))
    expect(variable('f.A.a').owner).toBe(variable('f.A.a'))
    expect(new Set(variable('f.a').captures)).toEqual(new Set([variable('f.A.g.a'), variable('f.A.g.h.a')]))
  })

  test('a builtin has no owner, a name that only a function declares global has', () => {
    const { variable } = analyze('print(1)\ndef f():\n    global a\n    a = print\ndef g(): return a\n')
    expect(variable('print').owner).toBeUndefined()
    expect(variable('f.print').owner).toBeUndefined()
    expect(variable('g.a').owner).toBe(variable('a'))
    expect(variable('a').captures).toEqual([variable('f.a'), variable('g.a')])
  })

  test('type parameters see the class they are written in', () => {
    const { variable } = analyze('class A:\n    a = 1\n    def f[T: a](self, b: a): return a\n')
    const annotation = variable('A.f.a')
    expect([annotation.scope.kind, annotation.isGlobal]).toEqual(['type-parameters', true])
    expect(annotation.owner).toBe(variable('A.a'))
    expect(variable('A.f.f.a').owner).toBeUndefined()
  })
})

describe('scopeOf', () => {
  test('a default, a decorator, an annotation and the first iterable belong to the scope around', () => {
    const { scopes, at } = analyze(
      '@d0\ndef f(p: a0 = v0, *q) -> r0:\n    return [e0 for x0 in i0 for y0 in j0 if c0]\n',
    )
    const scopeNameOf = (name: string) => scopes.scopeOf(at(name)).name
    expect(['d0', 'a0', 'v0', 'r0'].map(scopeNameOf)).toEqual(['top', 'top', 'top', 'top'])
    expect(['p', 'return', 'i0'].map(scopeNameOf)).toEqual(['f', 'f', 'f'])
    expect(['e0', 'x0', 'y0', 'j0', 'c0'].map(scopeNameOf)).toEqual(Array(5).fill('listcomp'))
  })

  test('the node that opens a scope is in the scope around', () => {
    const { scopes, tree } = analyze('def f(): return lambda x: [x for x in x]\n')
    for (const scope of scopes.all.slice(1)) {
      expect(scopes.scopeOpenedBy(scope.node)).toBe(scope)
      expect(scopes.scopeOf(scope.node)).toBe(scope.parent)
    }
    expect(scopes.scopeOpenedBy(tree.root)).toBe(scopes.module)
  })

  test('base classes of a generic class are in the scope of the type parameters', () => {
    const { scopes, at } = analyze('class A[T: B0](C0): D0\n')
    expect(['B0', 'C0', 'D0'].map((name) => scopes.scopeOf(at(name)).kind)).toEqual([
      'type-variable',
      'type-parameters',
      'class',
    ])
  })
})

describe('variableAt', () => {
  test('knows names and neither attributes nor keywords of calls and patterns', () => {
    const { scopes, at } = analyze('a0.b0(c0=d0)\nmatch d0:\n    case e0(f0=g0): pass\n')
    const known = ['a0', 'b0', 'c0', 'd0', 'e0', 'f0', 'g0'].filter((name) => scopes.variableAt(at(name)))
    expect(known).toEqual(['a0', 'd0', 'e0', 'g0'])
  })

  test('knows the first part of a dotted import and the names of a global statement', () => {
    const { scopes, at, variable } = analyze('import a.b\ndef f():\n    global c\n    c = 1\n')
    expect(scopes.variableAt(at('a'))).toBe(variable('a'))
    expect(scopes.variableAt(at('b'))).toBeUndefined()
    expect(scopes.variableAt(at('c'))).toBe(variable('f.c'))
  })

  test('gives the mangled name in a class', () => {
    const { scopes, at } = analyze('class _A:\n    def f(self): self.__x = __x\n')
    expect(scopes.variableAt(at('__x', 1))?.name).toBe('_A__x')
  })

  test('normalises names beyond ASCII', () => {
    const { scopes, at, variable } = analyze('fi = 1\nﬁ\n')
    expect(scopes.variableAt(at('ﬁ'))).toBe(variable('fi'))
  })

  test('reads `type` where the grammar takes a target for a type alias', () => {
    const { variable } = analyze('type(a).b = c\n')
    expect(['type', 'a', 'c'].map((name) => variable(name).isReferenced)).toEqual([true, true, true])
  })
})

describe('uses that only a type checker sees', () => {
  test.each([
    ['import A\nx: "A"\n', ['string A top']],
    ['import A\nx: List["a.A | dict[str, A]"]\n', ['string A top']],
    ['import A\ndef f(x: t.Optional["A"] = None) -> "A": pass\n', ['string A top', 'string A top']],
    ['import A\ndef f():\n    x: "A" = 1\n', ['string A f']],
    ['import A\ncast( # comment\n  "A", x)\n', ['string A top']],
    ['import A\ncast("A", x)\n', ['string A top']],
    ['import A\ntyping.cast("A", "A")\n', ['string A top']],
    ['import A\nT = TypeVar("T", bound="A")\n', ['string A top']],
    ['import A\nB = Union["A", None]\n', ['string A top']],
    ['import A\nB: TypeAlias = "A"\n', ['string A top']],
    ['import A\nclass B[T: "A"]: pass\n', ['string A T']],
    ['import A\nx = [] # type: List[A]\n', ['comment A top']],
    ['import A\nx = [] #type: ignore[A]\n', []],
    ['import A\nx: Literal["A"] = d["A"]\n', []],
    ['import A\ntype[x] = "A"\n', []],
    ['import A\nx = "A"\nf("A", ("A", ["A"]))\n', []],
  ])('%j', (text, expected) => {
    expect(usesOf(text, 'A')).toEqual(expected)
  })

  test('a text leaves the facts of the symbol table alone', () => {
    const { variable } = analyze('import A\nx: "A[B]"\n')
    expect([variable('A').isReferenced, variable('A').references]).toEqual([false, []])
    expect([variable('B').isSymbol, variable('B').isGlobal, variable('B').owner]).toEqual([false, false, undefined])
  })

  test('a text is looked up from where it is written', () => {
    const { variable } = analyze('A = 1\nclass B:\n    A = 2\n    x: "A"\n    def f(self, y: "A"):\n        z: "A"\n')
    expect(variable('B.A').textualReferences).toHaveLength(2)
    expect(variable('A').textualReferences).toHaveLength(1)
  })

  test('a postponed annotation is a reference that the symbol table does not count', () => {
    const { scopes, at, variable } = analyze(
      'from __future__ import annotations\nimport A\ndef f(x: A.b[c(A=1)]) -> "A":\n    y: A\n',
    )
    const { references, isReferenced, textualReferences } = variable('A')
    expect(references.map(({ scope, isPostponed }) => [scope.name, isPostponed])).toEqual([
      ['top', true],
      ['f', true],
    ])
    expect([isReferenced, textualReferences.length]).toEqual([false, 1])
    expect(scopes.variableAt(at('A', 1))).toBe(variable('A'))
    expect(variable('c').isSymbol).toBe(false)
    expect(scopes.module.variables.has('b')).toBe(false)
  })
})

describe('depth', () => {
  test.each([
    ['parentheses', '('.repeat(950) + 'a0' + ')'.repeat(950)],
    ['lists', '['.repeat(1900) + 'a0, "a"' + ']'.repeat(1900)],
    ['operators', 'a0' + ' + b'.repeat(1900)],
    ['attributes', 'a0' + '.b'.repeat(1900)],
    ['lambdas', 'lambda: '.repeat(1900) + 'a0'],
    ['first iterables', '[b for b in '.repeat(600) + 'a0' + ']'.repeat(600)],
    ['comprehensions', '['.repeat(600) + 'a0' + ' for b in c]'.repeat(600)],
  ])('of %s does not matter', (_name, expression) => {
    const { scopes, at, variable } = analyze(`def f(a0): return ${expression}\n`)
    expect(scopes.variableAt(at('a0', 1))?.owner).toBe(variable('f.a0'))
  })
})
