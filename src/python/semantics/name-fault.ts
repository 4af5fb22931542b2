import { normalizeName } from './mangle.ts'

/** Words that no variable can be called, in any Python 3 (Lib/keyword.py; `__debug__` in Python/compile.c). */
const keywords: ReadonlySet<string> = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from global ' +
    'if import in is lambda nonlocal not or pass raise return try while with yield __debug__'
  ).split(' '),
)
/** XID_Start and XID_Continue with the underscore (PEP 3131). */
const identifier = /^[\p{XID_Start}_]\p{XID_Continue}*$/u

/** Why nothing in Python can have this name; undefined for a proper name. */
export function nameFault(name: string): string | undefined {
  if (keywords.has(name)) return `\`${name}\` is a keyword`
  if (!identifier.test(name)) return `\`${name}\` is no identifier`
  const normal = normalizeName(name)
  return normal === name ? undefined : `\`${name}\` is read as \`${normal}\` (NFKC)`
}
