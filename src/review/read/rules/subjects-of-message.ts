import type { ClaimKind, ProposedRename } from '../../../claims/claim.ts'
import { quotedIn } from './quoted-in.ts'

export interface MessageSubjects {
  readonly subjects: readonly string[]
  readonly renames: readonly ProposedRename[]
}

/** Kinds whose places the lines tell: what their messages quote is code in general, or what is wanted. */
const byLines: ReadonlySet<ClaimKind> = new Set([
  'mutable-default',
  'bare-except',
  'compare-with-none',
  'unreachable-code',
  'file-too-long',
])
/** Kinds that are about a whole function or class. */
const aboutDefinitions: ReadonlySet<ClaimKind> = new Set([
  'missing-docstring',
  'function-too-long',
  'too-many-arguments',
  'too-many-branches',
  'missing-return',
])
const name = /^\*{0,2}[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*$/u

/**
 * What a message of a tool says exists.
 * @param around the function or class that the record says it is in
 * @param names the words of the files: of a message of an unknown shape only what is among them
 */
export function subjectsOfMessage(
  kind: ClaimKind,
  message: string,
  { around, names }: { around: string | undefined; names: ReadonlySet<string> },
): MessageSubjects {
  const quoted = quotedIn(message)
  if (byLines.has(kind)) return plain([])
  if (aboutDefinitions.has(kind)) return plain(around ? [around] : [])
  if (kind === 'unused-import') return plain(importedIn(message) ?? quoted.slice(0, 1).map(boundName))
  if (kind === 'assertion-style') return assertionIn(message)
  if (kind === 'call-style') return plain(/\bclass\b/i.test(message) ? quoted.filter(isNamed).slice(0, 1) : [])
  if (kind === 'other' || kind === 'no-claim') return plain(quoted.filter((each) => isKnown(each, names)))
  return plain((variableIn(message) ?? quoted.filter(isNamed)).slice(0, 1).map((each) => each.replace(/^\*+/, '')))
}

function plain(subjects: readonly string[]): MessageSubjects {
  return { subjects, renames: [] }
}

function isNamed(quoted: string): boolean {
  return name.test(quoted)
}

function isKnown(quoted: string, names: ReadonlySet<string>): boolean {
  return isNamed(quoted) && quoted.split('.').every((part) => names.has(part.replace(/^\*+/, '')))
}

/** "Unused Path imported from pathlib as P", "Unused import os.path" of pylint. */
function importedIn(message: string): readonly string[] | undefined {
  const renamed = /^Unused \S{1,200} imported (?:from \S{1,200} )?as (\S{1,200})/.exec(message)
  const plainly = /^Unused (?:import )?(\S{1,200})(?: imported from \S{1,200})?$/.exec(message)
  const imported = renamed?.[1] ?? plainly?.[1]
  return imported === undefined || imported.startsWith('import') ? undefined : [imported]
}

/** `np` for `numpy as np`; of a relative import, its last name. */
function boundName(quoted: string): string {
  const [, renamed] = / as (\w+)$/.exec(quoted) ?? []
  return renamed ?? (quoted.startsWith('.') ? quoted.slice(quoted.lastIndexOf('.') + 1) : quoted)
}

/** "Variable x is not used" of tools that quote nothing. */
function variableIn(message: string): readonly string[] | undefined {
  const [, found] = /^(?:The value assigned to )?(?:local )?variable (\w{1,200}) is\b/i.exec(message) ?? []
  return found === undefined ? undefined : [found]
}

/** "`assertEquals` is deprecated, use `assertEqual`" */
function assertionIn(message: string): MessageSubjects {
  const [from, to] = message.match(/\b(?:assert|fail)[A-Za-z]+/g) ?? []
  if (from === undefined) return plain([])
  return { subjects: [from], renames: to === undefined ? [] : [{ from, to }] }
}
