import type { CallArguments, Term, TermId } from '../survey/term.ts'
import { Ancestry } from './ancestry.ts'
import { Annotations } from './annotations.ts'
import { noArguments, type ArgumentTypes } from './arguments.ts'
import { Calls } from './calls.ts'
import { Fixpoint, type Question } from './fixpoint.ts'
import { Members } from './members.ts'
import { Operations } from './operations.ts'
import type { SolvedModule, TypeProgram } from './program.ts'
import { Results } from './results.ts'
import { resolveImport, resolveName } from './resolve.ts'
import {
  callable,
  classType,
  ellipsis,
  functionType,
  instanceOf,
  isNone,
  join,
  literal,
  mapMembers,
  membersOf,
  moduleType,
  never,
  unknown,
  variable,
  widen,
  withoutNone,
  type ClassReference,
  type FunctionReference,
  type PythonType,
} from './type.ts'

/** What is taken for the type of slots without a hint; unknown where nothing is. */
export interface Assumptions {
  /** The hint that a parameter is about to get. */
  readonly parameter: (of: FunctionReference, at: number) => PythonType
  /** The hint that a result is about to get. */
  readonly result: (of: FunctionReference) => PythonType
  /** A hint that counts as if it were written. */
  readonly decided: (of: FunctionReference, slot: number | 'return') => PythonType | undefined
}

export const noAssumptions: Assumptions = { parameter: () => unknown, result: () => unknown, decided: () => undefined }

/** Finds the types of expressions, attributes and results over all modules. Each question is answered once. */
export class Solver {
  readonly program: TypeProgram
  readonly annotations: Annotations
  readonly ancestry: Ancestry
  readonly members: Members
  readonly calls: Calls
  readonly operations: Operations
  readonly results: Results
  readonly #fixpoint = new Fixpoint()
  readonly #assumptions: Assumptions

  constructor(program: TypeProgram, assumptions: Assumptions) {
    this.program = program
    this.annotations = new Annotations(program)
    this.ancestry = new Ancestry(this.annotations)
    this.members = new Members(this)
    this.calls = new Calls(this)
    this.operations = new Operations(this)
    this.results = new Results(this, assumptions)
    this.#assumptions = assumptions
  }

  /** Answers a question that may lead back to itself; with `alone` where it leads nowhere else. */
  once(question: Question, compute: () => PythonType, alone?: PythonType): PythonType {
    return this.#fixpoint.solve(question, compute, alone)
  }

  /** The type of an expression of a module. */
  typeOf(module: SolvedModule, id: TermId): PythonType {
    const term = module.facts.terms[id]
    if (!term) return unknown
    return this.#simple(module, term) ?? this.once(module.firstTerm + id, () => this.#evaluate(module, term))
  }

  /** What needs no other question. */
  #simple(module: SolvedModule, term: Term): PythonType | undefined {
    switch (term.kind) {
      case 'unknown':
        return unknown
      case 'builtin':
        return this.builtin(term.name)
      case 'class':
        return toClass(module, term.number)
      case 'function': {
        const reference = module.functions[term.number]
        return reference ? functionType([reference], undefined) : unknown
      }
      case 'lambda':
        return callable(undefined, unknown)
      case 'ellipsis':
        return this.annotations.libraryInstance('types', 'EllipsisType')
      default:
        return undefined
    }
  }

  #evaluate(module: SolvedModule, term: Term): PythonType {
    const read = (id: TermId): PythonType => this.typeOf(module, id)
    switch (term.kind) {
      case 'join':
        return this.#definitions(module, term.of) ?? join(term.of.map(read))
      case 'name':
        return this.#named(module, term.name)
      case 'import':
        return this.#imported(module, term)
      case 'list':
      case 'set':
        return this.builtin(term.kind, [join(term.items.map(read))])
      case 'tuple':
        return this.builtin('tuple', term.items.length === 0 ? [never, ellipsis] : term.items.map(read))
      case 'generator':
        return this.library('typing', 'Generator', [join(term.items.map(read)), this.none(), this.none()])
      case 'dictionary':
        return this.builtin('dict', [join(term.keys.map(read)), join(term.values.map(read))])
      case 'attribute':
        return this.members.attribute(read(term.of), term.name)
      case 'call':
        return this.calls.result(read(term.of), this.givenBy(module, term.arguments))
      case 'parameter': {
        const reference = module.functions[term.function]
        return reference ? this.parameter(reference, term.at) : unknown
      }
      case 'receiver':
        return this.#receiver(module, term)
      case 'super': {
        const of = module.classes[term.class]
        return of ? { kind: 'super', key: `super ${of.id}`, of } : unknown
      }
      case 'caught':
      case 'object-of':
        return this.operations.objectOf(read(term.of))
      case 'not-none':
        return term.unless?.map(read).some(mayBeNone) ? read(term.of) : withoutNone(read(term.of))
      case 'annotated':
        return widen(this.annotations.typeOf(module, term.of))
      default:
        return this.operations.result(module, term)
    }
  }

  /** Overloads, or definitions under several conditions. */
  #definitions(module: SolvedModule, of: readonly TermId[]): PythonType | undefined {
    const functions = of.flatMap((id) => {
      const term = module.facts.terms[id]
      const reference = term?.kind === 'function' ? module.functions[term.number] : undefined
      return reference ? [reference] : []
    })
    return functions.length > 1 && functions.length === of.length ? functionType(functions, undefined) : undefined
  }

  #named(module: SolvedModule, name: string): PythonType {
    const found = resolveName(this.program, module, name)
    if (found) return this.typeOf(found.module, found.id)
    return name === '__name__' || name === '__file__' ? this.builtin('str') : unknown
  }

  #imported(
    module: SolvedModule,
    { module: from, name }: { readonly module: string; readonly name?: string },
  ): PythonType {
    const found = resolveImport(this.program, module, from, name)
    if (!found) return unknown
    return found.kind === 'module' ? moduleType(found.module) : this.typeOf(found.term.module, found.term.id)
  }

  #receiver(module: SolvedModule, term: Extract<Term, { kind: 'receiver' }>): PythonType {
    const of = module.classes[term.class]
    if (!of) return unknown
    return term.isClass ? classType(of, true) : this.ownInstance(of, true)
  }

  /** An object of a class, its type arguments left open. */
  ownInstance(of: ClassReference, isSelf = false): PythonType {
    const names = this.ancestry.parameters(of)
    return instanceOf(of, names.map(variable), isSelf)
  }

  givenBy(module: SolvedModule, { positional, keywords, hasSplat }: CallArguments): ArgumentTypes {
    return {
      positional: positional.map((id) => this.#argument(module, id)),
      keywords: keywords.map(([name, id]) => [name, this.#argument(module, id)] as const),
      hasSplat,
    }
  }

  #argument(module: SolvedModule, id: TermId): PythonType {
    const type = this.typeOf(module, id)
    const term = module.facts.terms[id]
    return term?.kind === 'builtin' && term.value !== undefined ? literal(type, term.value) : type
  }

  /** The type of a parameter in the body of its function. */
  parameter(of: FunctionReference, at: number): PythonType {
    const parameter = of.facts.parameters[at]
    if (!parameter) return unknown
    const value = this.parameterValue(of, at)
    if (parameter.kind === 'values') return this.builtin('tuple', [value, ellipsis])
    if (parameter.kind === 'keywords') return this.builtin('dict', [this.builtin('str'), value])
    return value
  }

  /** The type of what calls give to a parameter: for `*values` one of them. */
  parameterValue(of: FunctionReference, at: number): PythonType {
    const assumed = (): PythonType => this.#assumptions.parameter(of, at)
    return this.parameterHint(of, at) ?? this.once(`p ${of.id} ${at}`, assumed, unknown)
  }

  /** The hint of a parameter, also one that counts as if it were written. */
  parameterHint(of: FunctionReference, at: number): PythonType | undefined {
    const parameter = of.facts.parameters[at]
    if (parameter?.annotation === undefined) return this.#assumptions.decided(of, at)
    const type = widen(this.annotations.typeOf(of.module, parameter.annotation))
    // `value: int = None` says `int | None` (PEP 484 once allowed it).
    const standard = parameter.default === undefined ? undefined : of.module.facts.terms[parameter.default]
    return standard?.kind === 'builtin' && standard.name === 'NoneType' ? join([type, this.none()]) : type
  }

  builtin(name: string, given: readonly PythonType[] = []): PythonType {
    return given.length === 0 ? this.annotations.builtin(name) : this.library('builtins', name, given)
  }

  library(home: string, name: string, given: readonly PythonType[] = []): PythonType {
    return this.annotations.libraryInstance(home, name, given)
  }

  none(): PythonType {
    return this.annotations.builtin('NoneType')
  }

  /** What a method of an object gives; undefined where it surely has none. */
  callMethod(type: PythonType, name: string, given: ArgumentTypes = noArguments): PythonType | undefined {
    const member = this.members.find(type, name)
    return member === 'missing' ? undefined : this.calls.result(member, given)
  }

  /** The same for each member of a union; members without the method give nothing. */
  callEach(type: PythonType, name: string, given: ArgumentTypes = noArguments): PythonType {
    return mapMembers(type, (member) => this.callMethod(member, name, given) ?? (isNone(member) ? never : unknown))
  }
}

function mayBeNone(type: PythonType): boolean {
  return membersOf(type).some((each) => isNone(each) || each.kind === 'unknown' || each.kind === 'any')
}

function toClass(module: SolvedModule, number: number): PythonType {
  const reference = module.classes[number]
  return reference ? classType(reference) : unknown
}
