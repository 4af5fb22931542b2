import { allBindings } from '../../all-bindings.ts'
import { importTarget } from '../../import-target.ts'
import { methodReceiver } from '../../method-receiver.ts'
import type { PythonFile } from '../../python-file.ts'
import type { Binding, Variable } from '../../scope.ts'
import type { SyntaxNode } from '../../../syntax/node.ts'
import { readTarget, type TargetPath } from './read-target.ts'
import type { TermId } from './term.ts'
import type { TermReader } from './term-reader.ts'

/** Reads what definitions, imports, parameters, assignments, loops and so on bind to names and attributes. */
export class BindingReader {
  readonly #file: PythonFile
  readonly #reader: TermReader

  constructor(file: PythonFile, reader: TermReader) {
    this.#file = file
    this.#reader = reader
  }

  /** Whatever the variable is ever bound to. */
  allOf(owner: Variable): TermId {
    return this.join(allBindings(owner))
  }

  /** Whatever one of the bindings binds. */
  join(bindings: readonly Binding[]): TermId {
    const values = bindings.filter(({ kind }) => kind !== 'deletion').map((binding) => this.binding(binding))
    return this.#reader.table.join(values)
  }

  /** What one binding binds. */
  binding(binding: Binding): TermId {
    return this.#reader.nested(() => this.#binding(binding))
  }

  #binding(binding: Binding): TermId {
    const { kind, node } = binding
    const { parent } = node
    if (kind === 'type-alias' && parent?.parent?.is('type_alias_statement'))
      return this.#reader.read(parent.parent.get('right'))
    const isTarget = kind !== 'definition' && kind !== 'class' && kind !== 'import' && kind !== 'parameter'
    return isTarget ? this.target(node) : this.#reader.table.ofNode(node, () => this.#defined(binding))
  }

  /** What a definition, an import or a parameter binds. */
  #defined(binding: Binding): TermId {
    const { kind, node } = binding
    const { table, numbers } = this.#reader
    const { parent } = node
    if (kind === 'parameter') return this.#parameter(node)
    if (kind === 'import') {
      const target = importTarget(binding)
      return target ? table.add({ kind: 'import', ...target }) : table.unknown
    }
    if (parent?.is('function_definition'))
      return table.add({ kind: 'function', number: numbers.functions.get(parent) ?? -1 })
    const isClass = parent?.is('class_definition') === true
    return isClass ? table.add({ kind: 'class', number: numbers.classes.get(parent) ?? -1 }) : table.unknown
  }

  #parameter(node: SyntaxNode): TermId {
    const { table, numbers } = this.#reader
    const place = numbers.parameters.get(node)
    if (!place) return table.unknown
    const receiver = place.at === 0 ? methodReceiver(this.#file, node) : 'none'
    if (typeof receiver === 'string') return table.add({ kind: 'parameter', ...place })
    const number = numbers.classes.get(receiver.definition) ?? -1
    return table.add({ kind: 'receiver', class: number, isClass: receiver.isClass })
  }

  /** What an assignment, loop, `with` … gives to a target: an identifier or an attribute. */
  target(target: SyntaxNode): TermId {
    const path = readTarget(target)
    return path ? this.#reader.table.ofNode(target, () => this.#given(path, target)) : this.#reader.table.unknown
  }

  #given(path: TargetPath, target: SyntaxNode): TermId {
    let value = this.#value(path.giver, target)
    for (const at of path.parts) value = this.#reader.table.add({ kind: 'part', of: value, at })
    return path.isStarred ? this.#reader.table.unknown : value
  }

  #value(giver: SyntaxNode, target: SyntaxNode): TermId {
    if (giver.is('assignment')) return this.#assigned(giver)
    if (giver.is('augmented_assignment')) return this.#augmented(giver, target)
    if (giver.is('named_expression')) return this.#reader.read(giver.get('value'))
    if (giver.is('for_statement', 'for_in_clause')) {
      const iterable = giver.child('right')
      const isAsync = giver.token('async') !== undefined
      return iterable ? this.#reader.elementOf(iterable, isAsync) : this.#reader.table.unknown
    }
    return giver.is('as_pattern_target') ? this.#alias(giver) : this.#reader.table.unknown
  }

  #assigned(assignment: SyntaxNode<'assignment'>): TermId {
    const { table, annotations } = this.#reader
    const type = assignment.get('type')
    let value = assignment.get('right')
    if (type && value && /(?:^|\.)TypeAlias$/.test(type.text)) return annotations.read(value)
    if (type) return table.add({ kind: 'annotated', of: annotations.read(type) })
    while (value?.is('assignment')) value = value.get('right')
    return value ? this.#reader.read(value) : table.unknown
  }

  #augmented(assignment: SyntaxNode<'augmented_assignment'>, target: SyntaxNode): TermId {
    const { table } = this.#reader
    const operator = assignment.get('operator').text.slice(0, -1)
    const left = target.is('identifier') ? this.#reader.name(target) : table.unknown
    const right = this.#reader.read(assignment.get('right'))
    return table.add({ kind: 'operation', operator, left, right })
  }

  /** `with of as …`, `except of as …`. */
  #alias(target: SyntaxNode): TermId {
    const { table } = this.#reader
    const pattern = target.parent
    const value = pattern?.namedChildren[0]
    if (!pattern || !value) return table.unknown
    if (pattern.parent?.is('except_clause')) {
      const isGroup = pattern.parent.children.some((child) => child.isToken('*'))
      return isGroup ? table.unknown : table.add({ kind: 'caught', of: this.#reader.read(value) })
    }
    const statement = pattern.parent?.is('with_item') ? pattern.ancestor('with_statement') : undefined
    if (!statement) return table.unknown
    const isAsync = statement.token('async') !== undefined
    return table.add({ kind: isAsync ? 'async-enter' : 'enter', of: this.#reader.read(value) })
  }
}
