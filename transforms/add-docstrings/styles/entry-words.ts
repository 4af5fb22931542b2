import type { ParameterContent } from '../content/docstring-parts.ts'

/** The words of a text. */
export function wordsOf(text: string): readonly string[] {
  return text.split(' ').filter((word) => word !== '')
}

/** The words of a description, and of what the default is; the default is one word, whatever is in it. */
export function parameterWords({ description, default: value }: ParameterContent): readonly string[] {
  return value === undefined ? wordsOf(description) : [...wordsOf(description), 'Defaults', 'to', `${value}.`]
}
