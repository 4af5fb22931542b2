import type { SectionContent } from '../content/docstring-parts.ts'

/** How a style writes a section. Lines come without the indentation of the docstring and have at most `width` columns. */
export interface SectionWriter {
  /** The lines above the entries; none where a style has fields. */
  title(kind: SectionContent['kind']): readonly string[]
  entries(section: SectionContent, width: number): readonly string[]
  /** Whether a blank line parts the sections. */
  readonly isSpaced: boolean
}
