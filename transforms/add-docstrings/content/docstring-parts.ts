/** What a docstring says of a parameter. */
export interface ParameterContent {
  /** Without stars. */
  readonly name: string
  readonly stars: '' | '*' | '**'
  /** The text of the hint. */
  readonly type: string | undefined
  /** The text of the default; undefined also where it is too long to repeat. */
  readonly default: string | undefined
  /** Whether a call may leave it out. */
  readonly isOptional: boolean
  /** A sentence; one that repeats the default leaves `default` undefined. */
  readonly description: string
}

/** What a docstring says of the value that a function returns, or of those that it yields. */
export interface ResultContent {
  readonly kind: 'returns' | 'yields'
  /** The text of the hint, or a builtin type where the code leaves no doubt. */
  readonly type: string | undefined
  readonly description: string
}

export interface RaiseContent {
  /** As the `raise` has it, with its dots. */
  readonly exception: string
  readonly description: string
}

export interface AttributeContent {
  readonly name: string
  readonly type: string | undefined
  readonly description: string
}

/** What a docstring is to say, whatever its style. Text is one paragraph each, without line breaks. */
export interface DocstringContent {
  /** One sentence. */
  readonly summary: string
  /** The same in fewer words, each shorter than the one before, for narrow places. */
  readonly shorterSummaries: readonly string[]
  readonly parameters: readonly ParameterContent[]
  readonly result: ResultContent | undefined
  /** What a generator returns at its end. */
  readonly finalValue: ResultContent | undefined
  readonly raises: readonly RaiseContent[]
  readonly attributes: readonly AttributeContent[]
}

/** One section of a docstring. */
export type SectionContent =
  | { readonly kind: 'parameters'; readonly entries: readonly ParameterContent[] }
  | { readonly kind: 'attributes'; readonly entries: readonly AttributeContent[] }
  | { readonly kind: 'returns' | 'yields'; readonly entries: readonly ResultContent[] }
  | { readonly kind: 'raises'; readonly entries: readonly RaiseContent[] }
