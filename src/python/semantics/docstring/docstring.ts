import type { Span } from '../../../text/span.ts'
import type { SyntaxNode } from '../../syntax/node.ts'
import type { DocstringStyle } from '../conventions.ts'

/** How a docstring is found to write its parameters, returns and raises. `plain` is prose alone. */
export type FoundStyle = DocstringStyle | 'epydoc' | 'plain'

/** `other` is any section that describes no part of a signature: notes, examples, references. */
export type SectionKind = 'parameters' | 'returns' | 'yields' | 'raises' | 'attributes' | 'other'

/** A name that an entry documents, without stars, backticks and backslashes. Offsets in the file. */
export interface EntryName extends Span {
  /** As the string's value has it; the text between the offsets is another where it is written with escapes. */
  readonly text: string
  /** The stars before it: `**` for `**options`. */
  readonly stars: '' | '*' | '**'
}

/** What a docstring says about one thing, or in NumPy's style about several at once: `x, y : float`. */
export interface DocstringEntry {
  /** From its first character, the indentation left out, to the last of its description. Offsets in the file. */
  readonly span: Span
  /** None for a return value without a name. Exceptions may have dots. */
  readonly names: readonly EntryName[]
  /** As written, without parentheses: `int, optional`. */
  readonly type: Span | undefined
  readonly description: Span | undefined
}

/**
 * A titled part of a docstring, or in Sphinx's and Epydoc's styles a run of fields of one kind. There a field with the
 * type of a parameter (`:type n:`) is an entry of its own, so that a name may come twice.
 */
export interface DocstringSection {
  readonly kind: SectionKind
  readonly style: Exclude<FoundStyle, 'plain'>
  /** The words above the entries, without colon and underline; undefined for fields. Offsets in the file. */
  readonly title: Span | undefined
  /** From its title or first field to its last visible character. Offsets in the file. */
  readonly span: Span
  readonly entries: readonly DocstringEntry[]
}

/** A docstring taken apart. What stands in no section is prose. */
export interface Docstring {
  /** The string or concatenated string. */
  readonly node: SyntaxNode
  /** The style of most entries. */
  readonly style: FoundStyle
  /** The first paragraph; undefined where the docstring starts with a section or is blank. Offsets in the file. */
  readonly summary: Span | undefined
  /** In the order of the text. */
  readonly sections: readonly DocstringSection[]
}
