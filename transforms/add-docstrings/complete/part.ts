import type { SectionContent } from '../content/docstring-parts.ts'

/** One entry of a section, as a section of its own. */
export interface Part {
  readonly kind: SectionContent['kind']
  /** Of a parameter, an attribute or an exception. */
  readonly name: string | undefined
  readonly section: SectionContent
}

/** The entries of a section one by one. */
export function partsOf(section: SectionContent): readonly Part[] {
  const { kind } = section
  switch (kind) {
    case 'parameters':
      return section.entries.map((entry) => ({ kind, name: entry.name, section: { kind, entries: [entry] } }))
    case 'attributes':
      return section.entries.map((entry) => ({ kind, name: entry.name, section: { kind, entries: [entry] } }))
    case 'raises':
      return section.entries.map((entry) => ({ kind, name: entry.exception, section: { kind, entries: [entry] } }))
    default:
      return section.entries.map((entry) => ({ kind, name: undefined, section: { kind, entries: [entry] } }))
  }
}

/** `x`, `y`, what it returns and `ValueError`, as a list for people. */
export function describeParts(parts: readonly Part[]): string {
  const words = parts.map(({ kind, name }) =>
    name === undefined ? `what it ${kind === 'yields' ? 'yields' : 'returns'}` : `\`${name}\``,
  )
  return words.length === 1 ? words[0]! : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`
}
