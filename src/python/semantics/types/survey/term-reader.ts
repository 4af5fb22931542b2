import type { SyntaxNode } from '../../../syntax/node.ts'
import type { PythonFile } from '../../python-file.ts'
import { normalizeName } from '../../mangle.ts'
import type { Variable } from '../../scope.ts'
import { AnnotationReader } from './annotation-reader.ts'
import { BindingReader } from './binding-reader.ts'
import { definitionNumbers, type DefinitionNumbers } from './definition-numbers.ts'
import { excludesNone } from './narrowing.ts'
import { readDisplay } from './read-display.ts'
import { readLiteral } from './read-literal.ts'
import { readArguments } from './read-call.ts'
import type { TermId } from './term.ts'
import { TermTable } from './term-table.ts'

/** How deep expressions and variables are followed; what lies deeper is unknown. */
const depthLimit = 60

/** Reads the expressions of one file as terms: a local by the bindings that reach it, what is global by its name. */
export class TermReader {
  readonly table: TermTable
  readonly annotations: AnnotationReader
  readonly bindings: BindingReader
  readonly numbers: DefinitionNumbers
  readonly #file: PythonFile
  #depth = 0

  constructor(file: PythonFile) {
    this.#file = file
    this.table = new TermTable(file.tree.length)
    this.numbers = definitionNumbers(file)
    this.annotations = new AnnotationReader(file, this.table, this)
    this.bindings = new BindingReader(file, this)
  }

  read(expression: SyntaxNode): TermId {
    return this.nested(() => this.table.ofNode(expression, () => this.#read(expression)))
  }

  /** Reads a part of what is being read. */
  nested(read: () => TermId): TermId {
    if (this.#depth > depthLimit) return this.table.unknown
    this.#depth += 1
    try {
      return read()
    } finally {
      this.#depth -= 1
    }
  }

  #read(node: SyntaxNode): TermId {
    const { table } = this
    if (node.is('identifier')) return this.name(node)
    if (node.is('attribute')) {
      const of = this.read(node.get('object'))
      const attribute = table.add({ kind: 'attribute', of, name: node.get('attribute').text })
      return this.#checked(node, attribute)
    }
    if (node.is('call')) return this.#call(node)
    const literal = readLiteral(node)
    if (literal) return table.add(literal)
    return readDisplay(node, this) ?? this.#operation(node)
  }

  #operation(node: SyntaxNode): TermId {
    const { table } = this
    const inner = node.parts
    if (node.is('parenthesized_expression', 'concatenated_string'))
      return inner[0] ? this.read(inner[0]) : table.unknown
    if (node.is('named_expression')) return this.read(node.get('value'))
    if (node.is('await')) return table.add({ kind: 'await', of: this.read(inner[0]!) })
    if (node.is('subscript')) return this.#subscript(node)
    if (node.is('unary_operator')) {
      const of = this.read(node.get('argument'))
      return table.add({ kind: 'negation', of })
    }
    if (node.is('binary_operator')) {
      const operator = node.get('operator').text
      return table.add({
        kind: 'operation',
        operator,
        left: this.read(node.get('left')),
        right: this.read(node.get('right')),
      })
    }
    if (node.is('comparison_operator')) return this.#comparison(node, inner)
    if (node.is('boolean_operator')) return this.#boolean(node)
    if (node.is('conditional_expression')) {
      const [body, , alternative] = inner
      return body && alternative ? table.join([this.read(body), this.read(alternative)]) : table.unknown
    }
    return table.unknown
  }

  /** `a or b` gives `a` only where it is true, so not None. */
  #boolean(node: SyntaxNode<'boolean_operator'>): TermId {
    const left = this.read(node.get('left'))
    const right = this.read(node.get('right'))
    const isOr = node.children.some((child) => child.isToken('or'))
    return this.table.join([isOr ? this.table.add({ kind: 'not-none', of: left }) : left, right])
  }

  #comparison(node: SyntaxNode<'comparison_operator'>, operands: readonly SyntaxNode[]): TermId {
    const isPlain = node.get('operators').every((operator) => operator.isToken('is', 'is not', 'in', 'not in'))
    if (isPlain) return this.table.add({ kind: 'builtin', name: 'bool' })
    return this.table.add({ kind: 'comparison', of: operands.map((operand) => this.read(operand)) })
  }

  #subscript(node: SyntaxNode<'subscript'>): TermId {
    const of = this.read(node.get('value'))
    const [index, ...more] = node.get('subscript')
    if (index?.is('slice') && more.length === 0) return this.table.add({ kind: 'slice', of })
    const items = node.get('subscript').map((each) => this.read(each))
    const at = index && more.length === 0 ? plainNumber(index) : undefined
    const place = items.length === 1 ? items[0]! : this.table.add({ kind: 'tuple', items })
    return this.table.add({ kind: 'item', of, index: place, ...(at === undefined ? {} : { at }) })
  }

  #call(node: SyntaxNode<'call'>): TermId {
    const callee = node.get('function')
    const first = node.get('arguments').namedChildren[0]
    if (callee.is('identifier') && callee.text === 'super' && !first) {
      const around = node.ancestor('class_definition')
      const number = around && this.numbers.classes.get(around)
      return number === undefined ? this.table.unknown : this.table.add({ kind: 'super', class: number })
    }
    const of = this.read(callee)
    return this.table.add({ kind: 'call', of, arguments: readArguments(node, (each) => this.read(each)) })
  }

  /** One element of what an expression gives. */
  elementOf(iterable: SyntaxNode, isAsync = false): TermId {
    return this.table.add({ kind: isAsync ? 'async-element' : 'element', of: this.read(iterable) })
  }

  /** The value of a name where it stands. */
  name(node: SyntaxNode<'identifier'>): TermId {
    const variable = this.#file.scopes.variableAt(node)
    if (!variable) return this.table.unknown
    const value = this.#variable(node, variable)
    return this.#checked(node, value)
  }

  /** The value of a name or attribute with what checks say of it where it stands. */
  #checked(node: SyntaxNode, of: TermId): TermId {
    const unless = excludesNone(node)
    if (!unless) return of
    const values = unless.map((value) => this.read(value))
    return this.table.add(values.length > 0 ? { kind: 'not-none', of, unless: values } : { kind: 'not-none', of })
  }

  #variable(node: SyntaxNode, variable: Variable): TermId {
    const { owner } = variable
    if (!owner || owner.scope.kind === 'module') return this.table.add({ kind: 'name', name: variable.name })
    if (
      owner !== variable ||
      owner.scope.kind !== 'function' ||
      owner.captures.some(({ bindings }) => bindings.length > 0)
    ) {
      return this.bindings.allOf(owner)
    }
    const flow = this.#file.controlFlow(owner.scope)
    if (!flow.isReachable(node)) return this.table.unknown
    // Most are bound once, and where that does not reach a read raises.
    return this.bindings.join(owner.bindings.length === 1 ? owner.bindings : flow.reachingBindings(node))
  }
}

/** The number of an index that is written out, `-1` say. */
function plainNumber(index: SyntaxNode): number | undefined {
  const text = normalizeName(index.text)
  return /^-?\d{1,4}$/.test(text) ? Number(text) : undefined
}
