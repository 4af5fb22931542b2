import type { SyntaxNode } from '../../../syntax/node.ts'
import { allBindings } from '../../all-bindings.ts'
import { importTarget } from '../../import-target.ts'
import { methodReceiver } from '../../method-receiver.ts'
import { normalizeName } from '../../mangle.ts'
import type { PythonFile } from '../../python-file.ts'
import type { Binding, Variable } from '../../scope.ts'
import { AnnotationReader } from './annotation-reader.ts'
import { definitionNumbers, type DefinitionNumbers } from './definition-numbers.ts'
import { excludesNone } from './narrowing.ts'
import { readArguments } from './read-call.ts'
import { readTarget, type TargetPath } from './read-target.ts'
import type { TermId } from './term.ts'
import { TermTable } from './term-table.ts'

/** Constants that are longer tell no overload from another. */
const constantLimit = 16

/** How deep expressions and variables are followed; what lies deeper is unknown. */
const depthLimit = 60

/** Reads the expressions of one file as terms: a local by the bindings that reach it, what is global by its name. */
export class TermReader {
  readonly table = new TermTable()
  readonly annotations: AnnotationReader
  readonly numbers: DefinitionNumbers
  readonly #file: PythonFile
  #depth = 0

  constructor(file: PythonFile) {
    this.#file = file
    this.numbers = definitionNumbers(file)
    this.annotations = new AnnotationReader(file, this.table, this)
  }

  read(expression: SyntaxNode): TermId {
    if (this.#depth > depthLimit) return this.table.unknown
    this.#depth += 1
    try {
      return this.table.ofNode(expression, () => this.#read(expression))
    } finally {
      this.#depth -= 1
    }
  }

  builtin(name: string): TermId {
    return this.table.add({ kind: 'builtin', name })
  }

  #constant(name: string, value: string | undefined): TermId {
    return value === undefined || value.length > constantLimit
      ? this.builtin(name)
      : this.table.add({ kind: 'builtin', name, value })
  }

  /** Without its value: displays hold many constants. */
  #element(expression: SyntaxNode): TermId {
    const id = this.read(expression)
    const term = this.table.terms[id]
    return term?.kind === 'builtin' ? this.builtin(term.name) : id
  }

  #read(node: SyntaxNode): TermId {
    const { table } = this
    if (node.is('identifier')) return this.#name(node)
    if (node.is('attribute')) {
      const of = this.read(node.get('object'))
      const attribute = table.add({ kind: 'attribute', of, name: node.get('attribute').text })
      return this.#checked(node, attribute)
    }
    if (node.is('call')) return this.#call(node)
    if (node.is('not_operator')) return this.builtin('bool')
    if (node.is('none')) return this.builtin('NoneType')
    if (node.is('true', 'false')) return this.#constant('bool', node.text)
    if (node.is('float')) return this.builtin(numberClass(node))
    if (node.is('integer')) return this.#constant(numberClass(node), node.text)
    if (node.is('string')) return this.#constant(stringClass(node), plainContent(node))
    if (node.is('list', 'set', 'tuple', 'expression_list')) return this.#display(node)
    if (node.is('dictionary')) return this.#dictionary(node)
    if (node.is('list_comprehension', 'set_comprehension', 'generator_expression')) return this.#comprehension(node)
    if (node.is('dictionary_comprehension')) {
      const pair = node.get('body')
      if (!pair.is('pair')) return table.unknown
      return table.add({
        kind: 'dictionary',
        keys: [this.read(pair.get('key'))],
        values: [this.read(pair.get('value'))],
      })
    }
    if (node.is('ellipsis')) return table.add({ kind: 'ellipsis' })
    if (node.is('lambda')) return table.add({ kind: 'lambda' })
    return this.#operation(node)
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
    if (isPlain) return this.builtin('bool')
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

  #display(node: SyntaxNode): TermId {
    const elements = node.parts
    const kind = node.is('list') ? 'list' : node.is('set') ? 'set' : 'tuple'
    const hasSplat = elements.some((each) => each.is('list_splat'))
    if (kind === 'tuple' && hasSplat) return this.table.unknown
    const items = elements.map((each) =>
      each.is('list_splat') ? this.#elementOf(each.namedChildren[0]!) : this.#element(each),
    )
    return this.table.add({ kind, items: kind === 'tuple' ? items : [...new Set(items)] })
  }

  #dictionary(node: SyntaxNode): TermId {
    const keys: TermId[] = []
    const values: TermId[] = []
    for (const entry of node.namedChildren) {
      if (entry.is('pair')) {
        keys.push(this.#element(entry.get('key')))
        values.push(this.#element(entry.get('value')))
      } else if (!entry.is('comment')) {
        keys.push(this.table.unknown)
        values.push(this.table.unknown)
      }
    }
    return this.table.add({ kind: 'dictionary', keys: [...new Set(keys)], values: [...new Set(values)] })
  }

  #comprehension(
    node: SyntaxNode<'list_comprehension'> | SyntaxNode<'set_comprehension'> | SyntaxNode<'generator_expression'>,
  ): TermId {
    const kind = node.is('list_comprehension') ? 'list' : node.is('set_comprehension') ? 'set' : 'generator'
    return this.table.add({ kind, items: [this.read(node.get('body'))] })
  }

  #elementOf(iterable: SyntaxNode, isAsync = false): TermId {
    return this.table.add({ kind: isAsync ? 'async-element' : 'element', of: this.read(iterable) })
  }

  #name(node: SyntaxNode<'identifier'>): TermId {
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
      return this.allOf(owner)
    }
    const flow = this.#file.controlFlow(owner.scope)
    if (!flow.isReachable(node)) return this.table.unknown
    // Most are bound once, and where that does not reach a read raises.
    return this.#join(owner.bindings.length === 1 ? owner.bindings : flow.reachingBindings(node))
  }

  /** Whatever the variable is ever bound to. */
  allOf(owner: Variable): TermId {
    return this.#join(allBindings(owner))
  }

  #join(bindings: readonly Binding[]): TermId {
    const values = bindings.filter(({ kind }) => kind !== 'deletion').map((binding) => this.binding(binding))
    return this.table.join(values)
  }

  /** What one binding binds. */
  binding(binding: Binding): TermId {
    if (this.#depth > depthLimit) return this.table.unknown
    this.#depth += 1
    try {
      return this.#binding(binding)
    } finally {
      this.#depth -= 1
    }
  }

  #binding(binding: Binding): TermId {
    const { kind, node } = binding
    const { table, numbers } = this
    const { parent } = node
    if (kind === 'definition' && parent?.is('function_definition')) {
      return table.add({ kind: 'function', number: numbers.functions.get(parent) ?? -1 })
    }
    if (kind === 'class' && parent?.is('class_definition')) {
      return table.add({ kind: 'class', number: numbers.classes.get(parent) ?? -1 })
    }
    if (kind === 'import') {
      const target = importTarget(binding)
      return target ? table.add({ kind: 'import', ...target }) : table.unknown
    }
    if (kind === 'parameter') return this.#parameter(node)
    if (kind === 'type-alias' && parent?.parent?.is('type_alias_statement'))
      return this.read(parent.parent.get('right'))
    return this.target(node)
  }

  #parameter(node: SyntaxNode): TermId {
    const place = this.numbers.parameters.get(node)
    if (!place) return this.table.unknown
    const receiver = place.at === 0 ? methodReceiver(this.#file, node) : 'none'
    if (typeof receiver === 'string') return this.table.add({ kind: 'parameter', ...place })
    const number = this.numbers.classes.get(receiver.definition) ?? -1
    return this.table.add({ kind: 'receiver', class: number, isClass: receiver.isClass })
  }

  /** What an assignment, loop, `with` … gives to a target: an identifier or an attribute. */
  target(target: SyntaxNode): TermId {
    const path = readTarget(target)
    return path ? this.table.ofNode(target, () => this.#given(path, target)) : this.table.unknown
  }

  #given(path: TargetPath, target: SyntaxNode): TermId {
    let value = this.#value(path.giver, target)
    for (const at of path.parts) value = this.table.add({ kind: 'part', of: value, at })
    return path.isStarred ? this.table.unknown : value
  }

  #value(giver: SyntaxNode, target: SyntaxNode): TermId {
    const { table } = this
    if (giver.is('assignment')) {
      const type = giver.get('type')
      let value = giver.get('right')
      if (type && value && /(?:^|\.)TypeAlias$/.test(type.text)) return this.annotations.read(value)
      if (type) return table.add({ kind: 'annotated', of: this.annotations.read(type) })
      while (value?.is('assignment')) value = value.get('right')
      return value ? this.read(value) : table.unknown
    }
    if (giver.is('augmented_assignment')) {
      const operator = giver.get('operator').text.slice(0, -1)
      const [left, right] = [this.#augmented(target), this.read(giver.get('right'))]
      return table.add({ kind: 'operation', operator, left, right })
    }
    if (giver.is('named_expression')) return this.read(giver.get('value'))
    if (giver.is('for_statement')) return this.#elementOf(giver.get('right'), giver.token('async') !== undefined)
    if (giver.is('for_in_clause')) {
      const [iterable] = giver.get('right')
      return iterable ? this.#elementOf(iterable, giver.token('async') !== undefined) : table.unknown
    }
    return giver.is('as_pattern_target') ? this.#alias(giver) : table.unknown
  }

  /** The value that `target += …` starts from. */
  #augmented(target: SyntaxNode): TermId {
    return target.is('identifier') ? this.#name(target) : this.table.unknown
  }

  /** `with of as …`, `except of as …`. */
  #alias(target: SyntaxNode): TermId {
    const pattern = target.parent
    const value = pattern?.namedChildren[0]
    if (!pattern || !value) return this.table.unknown
    if (pattern.parent?.is('except_clause')) {
      const isGroup = pattern.parent.children.some((child) => child.isToken('*'))
      return isGroup ? this.table.unknown : this.table.add({ kind: 'caught', of: this.read(value) })
    }
    const statement = pattern.parent?.is('with_item') ? pattern.ancestor('with_statement') : undefined
    if (!statement) return this.table.unknown
    const isAsync = statement.token('async') !== undefined
    return this.table.add({ kind: isAsync ? 'async-enter' : 'enter', of: this.read(value) })
  }
}

function numberClass(node: SyntaxNode): string {
  if (/[jJ]$/.test(node.text)) return 'complex'
  return node.is('integer') ? 'int' : 'float'
}

/** A template string (PEP 750) is an object of its own. */
function stringClass(node: SyntaxNode): string {
  const prefix = /^[a-zA-Z]*/.exec(node.text)?.[0].toLowerCase() ?? ''
  if (prefix.includes('t')) return 'object'
  return prefix.includes('b') ? 'bytes' : 'str'
}

/** What a string of one piece holds; undefined where it is made at run time. */
function plainContent(node: SyntaxNode): string | undefined {
  if (/^[a-zA-Z]*[fFtT]/.test(node.text)) return undefined
  return node.namedChildren.find((each) => each.is('string_content'))?.text ?? ''
}

function plainNumber(index: SyntaxNode): number | undefined {
  const text = normalizeName(index.text)
  return /^-?\d{1,4}$/.test(text) ? Number(text) : undefined
}
