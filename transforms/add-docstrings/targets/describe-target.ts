import type { Span } from '../../../src/text/span.ts'
import type { Definition } from './definition.ts'

/** Where a finding is shown: from the keyword to the colon; of the module its first character. */
export function headerOf(definition: Definition | undefined): Span {
  if (!definition) return { start: 0, end: 0 }
  const { node } = definition
  return { start: node.start, end: node.token(':')?.end ?? node.end }
}

/** What is missing, in words. */
export function messageFor(definition: Definition | undefined): string {
  const name = definition ? `\`${definition.path}\`` : 'the module'
  return definition?.docstring ? `${name} has an empty docstring` : `${name} has no docstring`
}
