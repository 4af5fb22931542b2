import type { SyntaxNode } from '../../../syntax/node.ts'
import { parse } from '../../../syntax/parse.ts'
import type { PythonFile } from '../../python-file.ts'
import type { Term, TermId } from './term.ts'
import type { TermTable } from './term-table.ts'

/** What reads the expressions of the file. */
interface ExpressionReader {
  read(expression: SyntaxNode): TermId
}

/** Reads annotations as terms: `List[int]` → an item of `List`, with the strings in them taken for what they say. */
export class AnnotationReader {
  readonly #file: PythonFile
  readonly #table: TermTable
  readonly #expressions: ExpressionReader

  constructor(file: PythonFile, table: TermTable, expressions: ExpressionReader) {
    this.#file = file
    this.#table = table
    this.#expressions = expressions
  }

  read(node: SyntaxNode, depth = 0): TermId {
    if (depth > 30) return this.#table.unknown
    const inner = node.parts
    if (node.is('type', 'parenthesized_expression'))
      return inner[0] ? this.read(inner[0], depth + 1) : this.#table.unknown
    if (node.is('string', 'concatenated_string')) return this.#text(node, depth)
    if (node.is('identifier')) return this.#name(node)
    if (node.is('none')) return this.#table.add({ kind: 'builtin', name: 'NoneType' })
    if (node.is('ellipsis')) return this.#table.add({ kind: 'ellipsis' })
    if (node.is('attribute')) {
      return this.#table.add({
        kind: 'attribute',
        of: this.read(node.get('object'), depth + 1),
        name: node.get('attribute').text,
      })
    }
    if (node.is('list')) return this.#tuple('list', inner, depth)
    if (node.is('binary_operator', 'union_type')) return this.#table.add(this.#union(inner, depth))
    if (node.is('generic_type', 'subscript')) return this.#item(node, depth)
    return this.#table.unknown
  }

  #union(members: readonly SyntaxNode[], depth: number): Term {
    const [left, right] = members
    if (!left || !right) return { kind: 'unknown' }
    return {
      kind: 'operation',
      operator: '|',
      left: this.read(left, depth + 1),
      right: this.read(right, depth + 1),
    }
  }

  #tuple(kind: 'list' | 'tuple', items: readonly SyntaxNode[], depth: number): TermId {
    return this.#table.add({ kind, items: items.map((each) => this.read(each, depth + 1)) })
  }

  #item(node: SyntaxNode, depth: number): TermId {
    const [value, ...rest] = node.parts
    if (!value) return this.#table.unknown
    const of = this.read(value, depth + 1)
    const parameters = rest[0]?.is('type_parameter') ? rest[0].parts : rest
    // `Literal['a']`: the strings in it are no types.
    if (/(?:^|\.)Literal$/.test(value.text))
      return this.#table.add({ kind: 'item', of, index: this.#literals(parameters) })
    return this.#table.add({ kind: 'item', of, index: this.#tuple('tuple', flatten(parameters), depth) })
  }

  #literals(values: readonly SyntaxNode[]): TermId {
    const items = flatten(values).map((value) => {
      const node = value.is('type') ? value.namedChildren[0]! : value
      return this.#expressions.read(node)
    })
    return this.#table.add({ kind: 'tuple', items })
  }

  #name(node: SyntaxNode<'identifier'>): TermId {
    const variable = this.#file.tree === node.tree ? this.#file.scopes.variableAt(node) : undefined
    const isLocal = variable?.owner && variable.owner.scope.kind !== 'module'
    return isLocal ? this.#expressions.read(node) : this.#table.add({ kind: 'name', name: node.text })
  }

  #text(node: SyntaxNode, depth: number): TermId {
    const content = node.is('string') ? node.namedChildren.find((each) => each.is('string_content'))?.text : undefined
    if (content === undefined || content.length > 500) return this.#table.unknown
    const parsed = parse(`(${content})\n`)
    if (parsed.kind === 'rejected') return this.#table.unknown
    const statement = parsed.tree.root.namedChildren[0]
    const expression = statement?.is('expression_statement') ? statement.namedChildren[0] : undefined
    return expression ? this.read(expression, depth + 1) : this.#table.unknown
  }
}

/** `Dict[str, int]` outside of a type is a subscript of several nodes, or of one tuple. */
function flatten(parameters: readonly SyntaxNode[]): readonly SyntaxNode[] {
  const [only, ...more] = parameters
  if (only?.is('tuple', 'expression_list') && more.length === 0) return only.parts
  return parameters
}
