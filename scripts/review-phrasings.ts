import type { ClaimKind } from '../src/claims/claim.ts'

/** What a sentence of a made-up review is filled with. */
export interface Wording {
  readonly name: string
  readonly owner: string
  readonly line: number
  readonly figure: number
}

type Phrasing = (words: Wording) => string

/** Ways in which reviews say what each kind of claim says; every one names its subject and gives the line. */
const phrasings: Partial<Readonly<Record<ClaimKind, readonly Phrasing[]>>> = {
  'unused-variable': [
    ({ name, line }) => `The variable \`${name}\` on line ${line} is assigned but never used.`,
    ({ name, line }) => `Unused variable: \`${name}\` is unused (line ${line}). Consider removing it.`,
    ({ name, line }) => `In line ${line}, there is an unused variable "${name}".`,
    ({ name, line }) =>
      `**Dead assignment**: local variable \`${name}\` (line ${line}) is never used and could be removed.`,
    ({ name, line }) => `L${line}: \`${name}\` is an unused local variable.`,
  ],
  'unused-import': [
    ({ name, line }) => `The import \`${name}\` on line ${line} is unused and should be removed.`,
    ({ name, line }) => `Unused import: \`${name}\` is imported at line ${line} but never used.`,
    ({ name, line }) => `In line ${line}, the module "${name}" is imported but not used.`,
    ({ name, line }) => `Line ${line}: remove the unused import of \`${name}\`.`,
  ],
  'missing-docstring': [
    ({ name, line }) => `The function \`${name}\` (line ${line}) has no docstring.`,
    ({ name, line }) => `Missing docstring: \`${name}\` at line ${line} should be documented with a docstring.`,
    ({ name, line }) => `In line ${line}, the method "${name}" does not have a docstring.`,
    ({ name, line }) => `\`${name}()\` lacks a docstring (line ${line}); please add one.`,
  ],
  'missing-type-hint': [
    ({ name, owner, line }) => `The parameter \`${name}\` of \`${owner}\` has no type hint (line ${line}).`,
    ({ name, owner, line }) =>
      `In line ${line}, the method "${owner}" takes a "${name}" argument, but there is no type hint for it.`,
    ({ name, owner, line }) => `Missing type annotation for argument \`${name}\` in \`${owner}\` on line ${line}.`,
  ],
  'mutable-default': [
    ({ name, owner, line }) => `\`${owner}\` uses a mutable default argument for \`${name}\` on line ${line}.`,
    ({ name, owner, line }) =>
      `Mutable default argument: the parameter \`${name}\` of \`${owner}\` (line ${line}) has a mutable default value.`,
  ],
  'bare-except': [
    ({ line }) => `There is a bare \`except\` on line ${line}; catch a specific exception.`,
    ({ line }) => `Line ${line} uses a bare except clause, which hides errors.`,
  ],
  'compare-with-none': [
    ({ line }) => `Line ${line} compares with None using \`==\`; use \`is None\`.`,
    ({ line }) => `Comparison to \`None\` at line ${line} should use \`is\` rather than \`==\`.`,
  ],
  'function-too-long': [
    ({ name, figure }) => `The function \`${name}\` is too long with ${figure} lines of code.`,
    ({ name, figure, line }) => `\`${name}\` (line ${line}) is ${figure} lines long; split it into smaller functions.`,
    ({ name, figure }) => `The ${name} method is quite long, with ${figure} lines of code.`,
  ],
  'too-many-arguments': [
    ({ name, figure, line }) => `\`${name}\` at line ${line} has too many arguments (${figure}).`,
    ({ name, figure, line }) =>
      `The function \`${name}\` (line ${line}) takes ${figure} arguments, which is too many parameters.`,
  ],
  'call-style': [
    ({ name, line }) => `The parentheses on the raised exception \`${name}\` at line ${line} are unnecessary.`,
    ({ name, line }) => `Line ${line}: redundant parentheses in \`raise ${name}()\`.`,
  ],
  'assertion-style': [
    ({ name, owner, line }) =>
      `In line ${line}, \`self.${name}\` is used. It's better to use \`self.${owner}\` instead.`,
    ({ name, owner, line }) => `Use \`${owner}\` instead of \`${name}\` on line ${line}.`,
    ({ name, owner, line }) => `Line ${line}: replace \`self.${name}\` with \`self.${owner}\`.`,
  ],
  'unhandled-failure': [
    ({ line }) => `In line ${line}, there is a \`self.fail\` statement without a try-except block.`,
    ({ line }) => `\`self.fail\` at line ${line} is not wrapped in a try-except block; handle exceptions consistently.`,
  ],
}

export type PhrasedKind = keyof typeof phrasings

/** A sentence of the review: which phrasing, a number decides. */
export function phrase(kind: ClaimKind, words: Wording, number: number): string {
  const ways = phrasings[kind] ?? []
  const way = ways[number % ways.length]
  if (!way) throw new Error(`no phrasing for ${kind}`)
  return way(words)
}
