import { isSamePath } from '../../src/text/same-path.ts'

/** Which bindings are meant: in all functions, in the scopes that `--in` names, or the one at `--at`. */
export type Choice =
  | { readonly kind: 'all' }
  | { readonly kind: 'in'; readonly given: string; readonly path: string; readonly names: readonly string[] }
  | {
      readonly kind: 'at'
      readonly given: string
      readonly path: string
      /** 1-based. */
      readonly line: number
      /** 1-based, in UTF-16 units. */
      readonly column: number
    }

/** Reads `--in` and `--at`, or says in words what is wrong with them. */
export function parseChoice(options: {
  readonly in: string
  readonly at: string
}): Choice | { readonly fault: string } {
  const { in: within, at } = options
  if (within !== '' && at !== '') return { fault: '`--in` and `--at` each choose bindings: give one of them' }
  if (at !== '') return parsePlace(at)
  if (within === '') return { kind: 'all' }
  const [path = '', ...names] = within.split('::')
  if (path === '') return { fault: `\`--in ${within}\` has no path` }
  return { kind: 'in', given: within, path, names: names.flatMap((name) => name.split('.')).filter(Boolean) }
}

function parsePlace(given: string): Choice | { readonly fault: string } {
  const [, path, line, column] = /^(.+):(\d+):(\d+)$/.exec(given) ?? []
  if (path === undefined) return { fault: `\`--at ${given}\` is no \`path:line:column\`` }
  return { kind: 'at', given, path, line: Number(line), column: Number(column) }
}

/** Whether a choice may mean something in a file. */
export function choosesIn(choice: Choice, path: string): boolean {
  return choice.kind === 'all' || isSamePath(choice.path, path)
}
