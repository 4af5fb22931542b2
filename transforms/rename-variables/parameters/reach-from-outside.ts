import type { PythonFile } from '../../../src/python/semantics/python-file.ts'
import type { Scope } from '../../../src/python/semantics/scope.ts'

/**
 * Why code outside the files given may pass a parameter by keyword; undefined for what is private by custom (PEP 8: a
 * leading underscore of the function, its class or a module on the path), nested in a function, in a test module, or
 * called by Python itself.
 */
export function reachFromOutside(file: PythonFile, scope: Scope): string | undefined {
  if (scope.kind === 'lambda' && scope.parent?.kind !== 'module') return undefined
  if (isTestModule(file.path) || hasPrivatePart(file.path)) return undefined
  for (let each: Scope | undefined = scope; each?.parent; each = each.parent) {
    if (each !== scope && (each.kind === 'function' || each.kind === 'lambda')) return undefined
    if (isPrivate(each.name)) return undefined
  }
  return 'code outside these files may pass it by keyword'
}

/** `tests/…`, `test_x.py`, `x_test.py`, `conftest.py`. */
function isTestModule(path: string): boolean {
  return /(?:^|\/)(?:tests?|testing)\/|(?:^|\/)(?:test_[^/]*|[^/]*_test|conftest|tests)\.py$/.test(path)
}

function hasPrivatePart(path: string): boolean {
  return path.split('/').some((part) => /^_(?!_)/.test(part))
}

/** `_name`; and `__add__`, which Python calls by position, but not those that calls of a class or object reach. */
function isPrivate(name: string): boolean {
  if (name.startsWith('__') && name.endsWith('__')) return name !== '__init__' && name !== '__call__'
  return name.startsWith('_')
}
