import type { CallTarget } from '../../../src/python/semantics/call-target.ts'

/** Where something stands, for the user. */
export interface Site {
  /** 1-based. */
  readonly line: number
}

/** A function or lambda with a parameter that may be renamed, or with `**options`. */
export interface SurveyedFunction extends Site {
  /** The number of the scope it opens. */
  readonly scope: number
  /** As callers write it, mangled in a class; empty for a lambda that has no name. */
  readonly name: string
  /** For the user: `Class.method`. */
  readonly shown: string
  /** The number of the class scope around a method. */
  readonly owner: number | undefined
  /** Old names that a call can use as keywords. */
  readonly keywords: readonly string[]
  /** Its first parameter, where Python passes the object or class by position. */
  readonly receiver: string | undefined
  /** New names that are parameters already. */
  readonly taken: readonly string[]
  readonly hasOptions: boolean
  /** Only Python calls it, by position: a property. */
  readonly isDescriptor: boolean
  /** Why nothing can be said about its callers. */
  readonly fault: string | undefined
  /** Why code outside the files may name its parameters. */
  readonly unsafe: string | undefined
  /** Scopes of functions bound to the same name in the same scope, overloads and alternatives. */
  readonly variants: readonly number[]
}

export interface SurveyedBase {
  readonly target: CallTarget
  /** Imports resolved: `unittest.TestCase`. */
  readonly name: string
}

export interface SurveyedClass extends Site {
  readonly scope: number
  readonly name: string
  readonly bases: readonly SurveyedBase[]
  /** The scope of its `__init__`. */
  readonly init: number | undefined
  /** Why calling the class may not call the `__init__` that it has or inherits. */
  readonly doubt: string | undefined
  /** Names that the body binds to something else than a function. */
  readonly values: readonly string[]
}

/** A call with a keyword of interest, or with `**options`. */
export interface SurveyedCall extends Site {
  readonly target: CallTarget
  /** The last name of the callee; empty for `f()()`. */
  readonly name: string
  /** All names in the callee: `a`, `b`, `c` for `a.b.c(…)`. */
  readonly path: readonly string[]
  /** An old or new name used as keyword; undefined for `**options`. */
  readonly label: string | undefined
}

/** A place that takes a function or method without calling it, or puts something else where one may be. */
export interface SurveyedUse extends Site {
  readonly target: CallTarget
  readonly name: string
}

/** A text that may name a function: `getattr(a, 'f')`, `patch('a.b.f')`. */
export interface SurveyedMention extends Site {
  /** `taken`: read by name; `labelled`: passed on with keywords; `mocked`, `replaced`: another object stands in for it. */
  readonly kind: 'taken' | 'labelled' | 'mocked' | 'replaced'
  readonly name: string
  /** The keyword of interest, for `labelled`; undefined for `**options`. */
  readonly label?: string | undefined
}

/** What a name of the module is bound to. */
export interface SurveyedName {
  readonly name: string
  readonly target: CallTarget
}

/** Plain data of one file. */
export interface ParameterSurvey {
  readonly path: string
  readonly functions: readonly SurveyedFunction[]
  readonly classes: readonly SurveyedClass[]
  readonly names: readonly SurveyedName[]
  readonly wildcards: readonly string[]
  readonly calls: readonly SurveyedCall[]
  readonly escapes: readonly SurveyedUse[]
  readonly stores: readonly SurveyedUse[]
  readonly mentions: readonly SurveyedMention[]
  /** Where new names are old ones of others: the keywords of interest in the order of the text. */
  readonly order: string
  /** A mock that knows the signature takes arguments by name for the same as by position. */
  readonly hasAutospec: boolean
  /** Old names that occur where a test asks with which arguments something was called: `assert_called_with(n=1)`, `'n'`. */
  readonly loose: readonly (Site & { readonly label: string })[]
}
