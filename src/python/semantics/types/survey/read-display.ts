import type { SyntaxNode } from '../../../syntax/node.ts'
import type { TermId } from './term.ts'
import type { TermReader } from './term-reader.ts'

/** A list, set, tuple or dictionary that is written out, or a comprehension; undefined for anything else. */
export function readDisplay(node: SyntaxNode, reader: TermReader): TermId | undefined {
  if (node.is('list', 'set', 'tuple', 'expression_list')) return readItems(node, reader)
  if (node.is('dictionary')) return readDictionary(node, reader)
  if (node.is('list_comprehension', 'set_comprehension', 'generator_expression')) {
    const kind = node.is('list_comprehension') ? 'list' : node.is('set_comprehension') ? 'set' : 'generator'
    return reader.table.add({ kind, items: [reader.read(node.get('body'))] })
  }
  if (!node.is('dictionary_comprehension')) return undefined
  const pair = node.get('body')
  if (!pair.is('pair')) return reader.table.unknown
  const [keys, values] = [[reader.read(pair.get('key'))], [reader.read(pair.get('value'))]]
  return reader.table.add({ kind: 'dictionary', keys, values })
}

function readItems(node: SyntaxNode, reader: TermReader): TermId {
  const elements = node.parts
  const kind = node.is('list') ? 'list' : node.is('set') ? 'set' : 'tuple'
  const hasSplat = elements.some((each) => each.is('list_splat'))
  if (kind === 'tuple' && hasSplat) return reader.table.unknown
  const items = elements.map((each) =>
    each.is('list_splat') ? reader.elementOf(each.namedChildren[0]!) : readElement(each, reader),
  )
  return reader.table.add({ kind, items: kind === 'tuple' ? items : [...new Set(items)] })
}

function readDictionary(node: SyntaxNode<'dictionary'>, reader: TermReader): TermId {
  const { table } = reader
  const keys = new Set<TermId>()
  const values = new Set<TermId>()
  for (const entry of node.parts) {
    keys.add(entry.is('pair') ? readElement(entry.get('key'), reader) : table.unknown)
    values.add(entry.is('pair') ? readElement(entry.get('value'), reader) : table.unknown)
  }
  return table.add({ kind: 'dictionary', keys: [...keys], values: [...values] })
}

/** Without its value: displays hold many constants. */
function readElement(expression: SyntaxNode, reader: TermReader): TermId {
  const id = reader.read(expression)
  const term = reader.table.terms[id]
  return term?.kind === 'builtin' ? reader.table.add({ kind: 'builtin', name: term.name }) : id
}
