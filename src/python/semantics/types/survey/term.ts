/** The place of a term in `ModuleFacts.terms`. */
export type TermId = number

/**
 * What an expression is made of, as far as one file tells: what its names stand for in other files is found out when all
 * are known. Functions and classes are named by their number in the order of the text. Plain data.
 */
export type Term =
  | { readonly kind: 'unknown' }
  /** An object of a builtin class: `str` for a string, `NoneType` for None; with the text of a short constant. */
  | { readonly kind: 'builtin'; readonly name: string; readonly value?: string }
  | { readonly kind: 'list' | 'set' | 'tuple' | 'generator'; readonly items: readonly TermId[] }
  | { readonly kind: 'dictionary'; readonly keys: readonly TermId[]; readonly values: readonly TermId[] }
  /** A value that is one of these. */
  | { readonly kind: 'join'; readonly of: readonly TermId[] }
  /** A name of the module, of a star import or of the builtins. */
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'class'; readonly number: number }
  | { readonly kind: 'function'; readonly number: number }
  | { readonly kind: 'import'; readonly module: string; readonly name?: string }
  | { readonly kind: 'attribute'; readonly of: TermId; readonly name: string }
  | { readonly kind: 'call'; readonly of: TermId; readonly arguments: CallArguments }
  /** `of[index]`; `at` where the index is a plain number. */
  | { readonly kind: 'item'; readonly of: TermId; readonly index: TermId; readonly at?: number }
  | { readonly kind: 'slice'; readonly of: TermId }
  /** One element of an iterable. */
  | { readonly kind: 'element' | 'async-element'; readonly of: TermId }
  /** What an unpacking gives to its target `at`; from the end where it is negative. */
  | { readonly kind: 'part'; readonly of: TermId; readonly at: number }
  | { readonly kind: 'operation'; readonly operator: string; readonly left: TermId; readonly right: TermId }
  | { readonly kind: 'negation'; readonly of: TermId }
  /** A comparison that operands may overload. */
  | { readonly kind: 'comparison'; readonly of: readonly TermId[] }
  | { readonly kind: 'parameter'; readonly function: number; readonly at: number }
  /** The instance or class that a method is called on. */
  | { readonly kind: 'receiver'; readonly class: number; readonly isClass: boolean }
  | { readonly kind: 'super'; readonly class: number }
  | { readonly kind: 'await' | 'enter' | 'async-enter'; readonly of: TermId }
  /** What `except of as …` binds. */
  | { readonly kind: 'caught'; readonly of: TermId }
  /** The value where it is known not to be None, unless one of the others may be. */
  | { readonly kind: 'not-none'; readonly of: TermId; readonly unless?: readonly TermId[] }
  /** An object of the class, or of one of the classes of a tuple: `isinstance(…, of)`. */
  | { readonly kind: 'object-of'; readonly of: TermId }
  /** An object of the type that an annotation names. */
  | { readonly kind: 'annotated'; readonly of: TermId }
  /** Only in annotations. */
  | { readonly kind: 'ellipsis' }
  | { readonly kind: 'lambda' }

/** What a call gives: terms, or the types that were found for them. */
export interface GivenArguments<Value> {
  readonly positional: readonly Value[]
  readonly keywords: readonly (readonly [name: string, value: Value])[]
  /** `*values` or `**options`: what else it gives cannot be told. */
  readonly hasSplat: boolean
}

export type CallArguments = GivenArguments<TermId>
