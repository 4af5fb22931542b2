import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { leafKinds } from '../../../src/python/syntax/node-kinds.generated.ts'
import { loadNativeParser } from '../../../src/python/syntax/native-parser.ts'
import type { GrammarCursor, GrammarParser } from '../../../src/python/syntax/parser.ts'
import { loadWasmParser } from '../../../src/python/syntax/wasm-parser.ts'

const leaves: ReadonlySet<string> = new Set(leafKinds)

/** What a walk that asks for everything finds: `kind field start end` of each node, leaves seen as one. */
function listNodes(cursor: GrammarCursor): string[] {
  const nodes: string[] = []
  for (;;) {
    const { nodeType, currentFieldName, startIndex, endIndex } = cursor
    nodes.push(`${nodeType} ${currentFieldName ?? '-'} ${startIndex} ${endIndex}`)
    if (!leaves.has(nodeType) && cursor.gotoFirstChild()) continue
    while (!cursor.gotoNextSibling()) if (!cursor.gotoParent()) return nodes
  }
}

function listBuilt(parser: GrammarParser, text: string): string[] {
  const tree = parser.parse(text).build()
  if (!tree) throw new Error('too deep')
  return [tree.root, ...tree.root.descendants()].map(
    (node) => `${node.kind} ${node.field ?? '-'} ${node.start} ${node.end}`,
  )
}

const plain = [
  "a.b.c(1, 'x', k=[d], *e, **f)[g].h",
  '()',
  '(a)',
  '(a,)',
  '[]',
  'a[b, c]',
  "'' ",
  '"""a\'b"""',
  'print(a)',
  'type(match)',
]
const odd = [
  'a[b,]',
  'a[1:2]',
  '-a',
  'f(x for x in y)',
  'a.b + c',
  "'a' 'b'",
  "'\\n'",
  "f'{a.b}'",
  '1.5',
  '0x1F',
  'lambda: a',
  'é.b',
  'None',
  'await a',
  '(yield)',
  '(*a, b)',
  '(a := 1)',
]
const statements = [
  'a = b.c(d)',
  'a = b = c.d',
  'a, b = c',
  'a: int = b.c',
  'a == b',
  'a += b.c',
  'return',
  'return a.b(c)',
  'return a, b',
  'def f(a, b=c.d, *e, **g): pass',
  'def f(a, /, b: int = 1, *, c): pass',
  'class A(B, metaclass=C): pass',
  'f(a,  # why\n  b)',
  'f(a, \\\n  b)',
  'a.b \\\n  .c',
  'for (a, b) in c: pass',
  'del (a, b)',
  'print >>a, b.c',
  '@a.b(c)\ndef f(): pass  # d',
  'if a.b: pass\n  # c\nelif d(e): pass\nelse: return\n',
]

const native = await loadNativeParser().catch(() => undefined)
const wasm = await loadWasmParser(createRequire(import.meta.url).resolve('tree-sitter-python/tree-sitter-python.wasm'))

test.skipIf(!native)('the compiled binding loads (skipped where it was not compiled at installation)', () => {
  expect(native?.backend).toBe('native')
})

describe.each(native ? [native, wasm] : [wasm])('$backend', (parser: GrammarParser) => {
  test.each([...plain, ...odd, ...statements, ...[...plain, ...odd].map((text) => `x = y(${text}, [${text}])  # z\n`)])(
    'the flat tree of %j is what the cursor sees',
    (text) => {
      expect(listBuilt(parser, text)).toEqual(parser.parse(text).walk(listNodes))
    },
  )

  test('a chain as deep as the limit is no plain one', () => {
    expect(parser.parse(`a${'.b'.repeat(1900)}`).build()?.length).toBe(2 + 1900 * 3 + 1)
    expect(parser.parse(`a${'.b'.repeat(2100)}`).build()).toBeUndefined()
  })
})
