/**
 * The name that CPython's symbol table has for an identifier in a class (`_Py_Mangle` in Python/compile.c):
 * `__x` in `class _A` is `_A__x`; names that end in `__` stay, and so do all in a class of underscores alone.
 */
export function mangle(name: string, className: string | undefined): string {
  if (className === undefined || !name.startsWith('__') || name.endsWith('__')) return name
  const stripped = className.replace(/^_+/, '')
  return stripped === '' ? name : `_${stripped}${name}`
}

/** Identifiers are compared in this form (PEP 3131). */
export function normalizeName(name: string): string {
  return name.normalize('NFKC')
}
