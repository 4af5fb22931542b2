import type { Answer } from '../claims/answer.ts'
import type { TransformClaimKind } from '../claims/claim.ts'
import type { Question } from '../claims/question.ts'
import type { PythonFile } from '../python/semantics/python-file.ts'
import type { Edit } from '../text/edit.ts'
import type { Span } from '../text/span.ts'

/** One option of a transform: it becomes a flag of `run`, a line of the docs and a configuration key. */
export type OptionSpecification =
  | { readonly type: 'boolean'; readonly default: boolean; readonly summary: string }
  | { readonly type: 'number'; readonly default: number; readonly summary: string }
  | { readonly type: 'string'; readonly default: string; readonly summary: string }
  | { readonly type: 'list'; readonly default: readonly string[]; readonly summary: string }
  | { readonly type: 'choice'; readonly choices: readonly string[]; readonly default: string; readonly summary: string }

export type OptionSpecifications = Readonly<Record<string, OptionSpecification>>

type OptionValue<S extends OptionSpecification> = S extends { type: 'choice'; choices: readonly (infer C)[] }
  ? C
  : S extends { type: 'boolean' }
    ? boolean
    : S extends { type: 'number' }
      ? number
      : S extends { type: 'list' }
        ? readonly string[]
        : string

export type OptionValues<O extends OptionSpecifications> = { readonly [Name in keyof O]: OptionValue<O[Name]> }

/**
 * What the engine holds the edits of a transform to:
 * `behaviour`: scopes and names outside the edited statements are as before;
 * `all-but-docstrings`, `all-but-annotations`: all tokens but those are as before;
 * `all-but-names`: the binding graphs before and after are isomorphic;
 * `all-but-extracted`: inlining each new function where it is called gives back the tokens and bindings of before.
 */
export type Preserved =
  | 'behaviour'
  | 'all-but-docstrings'
  | 'all-but-annotations'
  | 'all-but-names'
  | 'all-but-extracted'

export interface TransformMeta {
  /** Imperative, kebab-case, the file's name: `convert-assertions`. */
  readonly id: string
  /** One sentence for `list` and the table of the README. */
  readonly summary: string
  /** Why one would want it: printed in the docs. */
  readonly why: string
  /** The version that first had it. */
  readonly since: string
  readonly preserves: Preserved
  /** When a finding may be unsafe; absent = never. Printed in the docs. */
  readonly unsafeWhen?: string
  /** Why `all` leaves it out, so that it runs only when it is named; absent = part of `all`. Printed in the docs. */
  readonly onRequest?: string
  /** Codes in a `# noqa: …` or `# pylint: disable=…` that mean what this transform means. */
  readonly suppressedBy?: readonly string[]
  /** The kinds of claims of a code review that it answers by `disprove`. */
  readonly claims?: readonly TransformClaimKind[]
}

/** One thing a transform would change. A transform adds the data that its `edits` wants. */
export interface Finding {
  /** Where it is shown: a node is a span. */
  readonly at: Span
  /** The reason in the user's words, with the lines that prove it. */
  readonly message: string
  /** Why applying it may change what the program does, or which comment goes; absent = safe. */
  readonly unsafe?: string | undefined
  /** Codes that silence this finding, in place of the transform's: where one transform answers several rules. */
  readonly suppressedBy?: readonly string[]
  /** The findings, in whatever files, that are applied all or none. */
  readonly together?: FindingGroup
}

/** Findings that hold only together: a parameter and the keywords that name it, say. */
export interface FindingGroup {
  /** Unique in the run. */
  readonly group: string
  /** How many findings of the run belong to it. */
  readonly size: number
}

/** A finding left alone. */
export interface Refusal {
  readonly refused: string
}

/** What `edits` answers for a finding that must stay as it is. */
export function refuse(reason: string): Refusal {
  return { refused: reason }
}

/** What `detect` and `edits` know besides the file. */
export interface TransformContext<Options, Knowledge> {
  readonly options: Options
  /** What `conclude` made of all surveys; undefined for transforms without. */
  readonly knowledge: Knowledge
  /** Whether the finding at this place will stay as it is, whatever it edits: nothing is to be shared with it. */
  readonly isRejected?: (at: Span) => boolean
}

/** `detect` reads, `edits` writes; neither knows of files, flags or colours. */
export interface TransformDefinition<O extends OptionSpecifications, F extends Finding, Survey, Knowledge> {
  readonly meta: TransformMeta
  readonly options: O
  /** What is wrong with the options taken together, in words for the user; asked before any file is read. */
  checkOptions?(options: OptionValues<O>): string | undefined
  /** Loads what the transform needs besides the files; done before anything else is called. */
  prepare?(): Promise<void>
  /** A cheap superset test on the raw text: false = the file is not even parsed. */
  mayApply?(text: string, options: OptionValues<O>, knowledge?: Knowledge): boolean
  /** Plain data out of one file, for facts of the whole project. */
  survey?(file: PythonFile, options: OptionValues<O>): Survey
  /** The same from the raw text, where facts need no parse; a transform has one of the two. */
  surveyText?(text: string, options: OptionValues<O>, path: string): Survey
  /** Merges surveys; their order must not matter. @throws ToolError when the options fit nothing in the project */
  conclude?(surveys: readonly Survey[], options: OptionValues<O>): Knowledge
  detect(file: PythonFile, context: TransformContext<OptionValues<O>, Knowledge>): Iterable<F>
  /** All the edits of one finding, or why it is left alone. */
  edits(finding: F, file: PythonFile, context: TransformContext<OptionValues<O>, Knowledge>): readonly Edit[] | Refusal
  /**
   * What the code says about a claim of the kinds in `meta.claims`: the counter-fact that makes it false, or that it holds,
   * with the finding that would settle it.
   */
  disprove?(question: Question): Answer
}

/** Any transform, its own types forgotten: options are parsed against `options` before it is called. */
export type Transform = TransformDefinition<OptionSpecifications, Finding, unknown, unknown>

/** Carries the types of options and findings from `detect` into `edits`. */
export function defineTransform<
  const O extends OptionSpecifications,
  F extends Finding,
  Survey = undefined,
  Knowledge = undefined,
>(definition: TransformDefinition<O, F, Survey, Knowledge>): TransformDefinition<O, F, Survey, Knowledge> {
  return definition
}
