import type { ParameterKind } from '../../function-signature.ts'
import type { Term, TermId } from './term.ts'

/** What one file says about types: plain data, for the solver that knows all files. */
export interface ModuleFacts {
  /** As in `PythonFile.path`; `typeshed:os.path` for a stub of the library. */
  readonly path: string
  /** The terms that all numbers here point to. */
  readonly terms: readonly Term[]
  /** The names of the module, each with what it is bound to. */
  readonly names: ReadonlyMap<string, TermId>
  /** Modules of star imports. */
  readonly wildcards: readonly string[]
  readonly classes: readonly ClassFacts[]
  readonly functions: readonly TypedFunction[]
  readonly calls: readonly CallFacts[]
  /** Whether it reads the hints of functions at run time. */
  readonly readsHints: boolean
}

/** A class, by its number in the order of the text. */
export interface ClassFacts {
  readonly name: string
  /** With the classes and functions around it: `Outer.Inner`. */
  readonly path: string
  /** 1-based. */
  readonly line: number
  /** Whether it can be named from the module: no function is around it. */
  readonly isReachable: boolean
  readonly bases: readonly TermId[]
  readonly typeParameters: readonly string[]
  /** What the body binds. */
  readonly members: ReadonlyMap<string, TermId>
  /** What methods bind on their receiver: `self.name = value`. */
  readonly attributes: ReadonlyMap<string, TermId>
  readonly isDataclass: boolean
  /** The names with an annotation in the body, in the order of the text: fields of a dataclass. */
  readonly fields: readonly (readonly [name: string, annotation: TermId])[]
}

/** A function, by its number in the order of the text. */
export interface TypedFunction {
  readonly name: string
  readonly path: string
  readonly line: number
  /** The number of the class in whose body it stands. */
  readonly owner: number | undefined
  readonly kind: 'instance' | 'class' | 'static'
  readonly isProperty: boolean
  /** Sets or deletes a property. */
  readonly isSetter: boolean
  readonly isAsync: boolean
  readonly isGenerator: boolean
  readonly isOverload: boolean
  readonly isStub: boolean
  /** Decorators that may make something else of it. */
  readonly isWrapped: boolean
  /** What each decorator is, or what is called to get it. */
  readonly decorators: readonly TermId[]
  readonly isContextManager: boolean
  /** All of them, the receiver of a method too. */
  readonly parameters: readonly TypedParameter[]
  /** The annotation of what it returns. */
  readonly returns: TermId | undefined
  /** The values of its `return` statements that can be reached. */
  readonly returned: readonly ReturnedValue[]
  /** Whether some way ends without a value. */
  readonly returnsNone: boolean
  readonly yielded: readonly TermId[]
  /** Whether a caller may send values or gets one at the end: a generator that is no mere iterator. */
  readonly usesYields: boolean
}

export interface ReturnedValue {
  readonly value: TermId
  readonly line: number
}

export interface TypedParameter {
  readonly name: string
  readonly kind: ParameterKind
  readonly annotation: TermId | undefined
  readonly default: TermId | undefined
  /** Undefined for receivers and for functions with a hint on the parameter: nobody asks. */
  readonly uses: ParameterTraces | undefined
  /** The text of a default, for evidence. */
  readonly shownDefault: string | undefined
  readonly line: number
}

/** A call whose callee may be a function or class of the project. */
export interface CallFacts {
  /** The last name of the callee. */
  readonly name: string
  /** The call as a term, with its callee and its arguments; unknown where it lies too deep. */
  readonly value: TermId
  /** The texts of the arguments, positional ones first, cut where they are long. */
  readonly shown: readonly string[]
  readonly line: number
}

/** What the body does with a parameter, as far as it tells of its type. */
export interface ParameterTraces {
  /** The names of attributes that are read from it, where nothing is ready for it to have none. */
  readonly attributes: readonly string[]
  readonly isComparedWithNone: boolean
  readonly isCalled: boolean
  /** Iterated, indexed, measured or opened. */
  readonly isCollection: boolean
  /** Whether the body asks what it is other than by `isinstance`: by `hasattr`, by `type`, by `match`. */
  readonly isProbed: boolean
  /** Whether the body asks whether it is true, as one does where None may come. */
  readonly isTruthTested: boolean
  /** The classes that it is tested for. */
  readonly tested: readonly TermId[]
  /** Constants that it is compared with. */
  readonly compared: readonly TermId[]
  /** Whether the body binds it anew. */
  readonly isRebound: boolean
  /**
   * The places that take it as it was given; none where they do not tell what it is: where the body binds it anew, asks
   * for its class or calls it, or where the default tells.
   */
  readonly takers: readonly Taker[]
}

/** What takes a parameter: a call, a container that it is a key of, an operand beside it, an attribute it is stored in. */
export interface Taker {
  readonly kind: 'argument' | 'method' | 'key' | 'member' | 'comparison' | 'sum' | 'attribute'
  /** The term of it. */
  readonly of: TermId
  /** Of an argument: its place in the call, positional ones first. */
  readonly argument?: number
  /** The text of it, cut where it is long: of a call the callee, of a method its name. */
  readonly shown: string
  readonly line: number
}
