import type { Term, TermId } from '../survey/term.ts'
import { comparisonMethods } from './comparison-methods.ts'
import { methodsOf, type SolvedModule } from './program.ts'
import type { Solver } from './solver.ts'
import {
  ellipsis,
  instanceOf,
  isNone,
  isTuple,
  join,
  mapMembers,
  never,
  unknown,
  tupleItem,
  type ClassReference,
  type InstanceType,
  type PythonType,
} from './type.ts'

/** The special methods of binary operators (language reference, 3.3.8). */
const methods: Readonly<Record<string, string>> = {
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '/': 'truediv',
  '//': 'floordiv',
  '%': 'mod',
  '**': 'pow',
  '@': 'matmul',
  '&': 'and',
  '|': 'or',
  '^': 'xor',
  '<<': 'lshift',
  '>>': 'rshift',
}

/** What operators, subscripts, loops and `with` give, by the special methods of their operands. */
export class Operations {
  readonly #solver: Solver

  constructor(solver: Solver) {
    this.#solver = solver
  }

  result(module: SolvedModule, term: Term): PythonType {
    const read = (id: TermId): PythonType => this.#solver.typeOf(module, id)
    switch (term.kind) {
      case 'operation':
        return this.#binary(term.operator, read(term.left), read(term.right))
      case 'negation':
        return this.#negation(read(term.of))
      case 'comparison':
        return this.#comparison(term.of.map(read))
      case 'item':
        return mapMembers(read(term.of), (each) => this.#item(each, read(term.index), term.at))
      case 'slice':
        return mapMembers(read(term.of), (each) => this.#slice(each))
      case 'element':
        return this.element(read(term.of))
      case 'async-element':
        return mapMembers(read(term.of), (each) => this.#asyncElement(each))
      case 'part':
        return mapMembers(read(term.of), (each) => this.#part(each, term.at))
      case 'await':
        return this.awaited(read(term.of))
      case 'enter':
        return mapMembers(read(term.of), (each) => this.#solver.callMethod(each, '__enter__') ?? unknown)
      case 'async-enter':
        return mapMembers(read(term.of), (each) => this.awaited(this.#solver.callMethod(each, '__aenter__') ?? unknown))
      default:
        return unknown
    }
  }

  #binary(operator: string, left: PythonType, right: PythonType): PythonType {
    const name = methods[operator]
    if (!name) return unknown
    if (operator === '|' && (left.kind === 'class' || isNone(left))) return unknown
    return mapMembers(left, (each) => mapMembers(right, (other) => this.#combine(name, each, other)))
  }

  #combine(name: string, left: PythonType, right: PythonType): PythonType {
    if (left.kind === 'never' || right.kind === 'never') return never
    if (left.kind !== 'instance') return unknown
    return this.#operate(left, `__${name}__`, right) ?? this.#operate(right, `__r${name}__`, left) ?? unknown
  }

  #operate(type: PythonType, method: string, operand: PythonType): PythonType | undefined {
    const member = this.#solver.members.find(type, method)
    return member === 'missing' ? undefined : this.#solver.calls.operatorResult(member, operand)
  }

  #negation(type: PythonType): PythonType {
    return mapMembers(type, (each) => {
      const isBool = each.kind === 'instance' && each.of.id === 'typeshed:builtins::bool'
      return isBool ? this.#solver.builtin('int') : (this.#solver.callMethod(each, '__neg__') ?? unknown)
    })
  }

  /** A bool where one side is an object of the library: those compare to nothing else. */
  #comparison(operands: readonly PythonType[]): PythonType {
    const isPlain = (type: PythonType): boolean => {
      if (type.kind === 'union') return type.members.every(isPlain)
      return type.kind === 'instance' && (type.of.module.isLibrary || this.#comparesAsObject(type))
    }
    const isKnown = operands.slice(1).every((right, at) => isPlain(operands[at]!) || isPlain(right))
    return isKnown ? this.#solver.builtin('bool') : unknown
  }

  /** A class of the project whose comparisons are bools. */
  #comparesAsObject(type: InstanceType): boolean {
    const { ancestors, isComplete } = this.#solver.ancestry.of(type.of)
    return isComplete && ancestors.every(({ of }) => of.module.isLibrary || this.#comparesToBool(of))
  }

  #comparesToBool(of: ClassReference): boolean {
    const { key } = this.#solver.builtin('bool')
    return [...comparisonMethods].every((name) => {
      const found = methodsOf(of, name)
      if (found.length === 0) return !of.facts.members.has(name)
      // In a circle nothing speaks against it yet.
      return found.every((each) => [key, never.key].includes(this.#solver.results.declared(each).key))
    })
  }

  #item(of: PythonType, index: PythonType, at: number | undefined): PythonType {
    if (of.kind === 'class' || isNone(of)) return isNone(of) ? never : unknown
    if (isTuple(of) && at !== undefined) return this.#part(of, at)
    // A subscript that is not written as a slice is hardly one.
    const given = index.kind === 'unknown' && isSequence(of) ? this.#solver.builtin('int') : index
    return this.#solver.callMethod(of, '__getitem__', { positional: [given], keywords: [], hasSplat: false }) ?? unknown
  }

  #slice(of: PythonType): PythonType {
    if (isNone(of)) return never
    if (isTuple(of)) return this.#solver.builtin('tuple', [tupleItem(of.arguments), ellipsis])
    const slice = this.#solver.builtin('slice')
    return this.#solver.callMethod(of, '__getitem__', { positional: [slice], keywords: [], hasSplat: false }) ?? unknown
  }

  /** One element of an iterable. */
  element(of: PythonType): PythonType {
    if (of.kind === 'union') return mapMembers(of, (each) => this.element(each))
    if (isNone(of) || of.kind === 'never') return never
    if (isTuple(of)) return tupleItem(of.arguments)
    const iterator = this.#solver.callMethod(of, '__iter__')
    if (!iterator) return unknown
    return mapMembers(iterator, (each) => this.#solver.callMethod(each, '__next__') ?? unknown)
  }

  #asyncElement(of: PythonType): PythonType {
    const iterator = this.#solver.callMethod(of, '__aiter__') ?? unknown
    return this.awaited(this.#solver.callMethod(iterator, '__anext__') ?? unknown)
  }

  #part(of: PythonType, at: number): PythonType {
    if (!isTuple(of) || of.arguments.at(-1)?.kind === 'ellipsis') return this.element(of)
    return of.arguments.at(at) ?? unknown
  }

  /** What `await` gives. */
  awaited(type: PythonType): PythonType {
    return mapMembers(type, (each) => {
      if (each.kind === 'instance' && each.of.id === 'typeshed:typing::Coroutine') return each.arguments[2] ?? unknown
      const generator = this.#solver.callMethod(each, '__await__')
      return generator?.kind === 'instance' ? (generator.arguments[2] ?? unknown) : unknown
    })
  }

  /** An object of a class or of one of the classes of a tuple: what `except` binds. */
  objectOf(type: PythonType): PythonType {
    if (type.kind === 'class') return instanceOf(type.of)
    if (isTuple(type)) return join(type.arguments.map((each) => this.objectOf(each)))
    return type.kind === 'union' ? join(type.members.map((each) => this.objectOf(each))) : unknown
  }
}

function isSequence(type: PythonType): boolean {
  return (
    type.kind === 'instance' && /::(?:list|str|bytes|bytearray|Sequence|MutableSequence|deque|tuple)$/.test(type.of.id)
  )
}
