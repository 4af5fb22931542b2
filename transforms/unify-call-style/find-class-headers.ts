import { isBuiltin } from '../../src/python/semantics/builtins.ts'
import { importedNames } from '../../src/python/semantics/dotted-name.ts'
import { classGraphOf, type ClassNode } from '../../src/python/semantics/class-graph.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import { ownerOf } from '../../src/python/semantics/qualified-name.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import { codes, withoutParentheses, type StyleFinding } from './style-finding.ts'

/** The two habits of class headers, each asked for by itself. */
interface HeaderOptions {
  readonly classParentheses: boolean
  readonly objectBase: boolean
}

/** `class A():` and `class A(object):`. */
export function* findClassHeaders(file: PythonFile, options: HeaderOptions): Generator<StyleFinding> {
  for (const definition of file.tree.nodesOfKind('class_definition')) {
    const list = definition.get('superclasses')
    if (!list?.is('argument_list')) continue
    const bases = list.namedChildren.filter((child) => !child.is('comment', 'line_continuation'))
    if (bases.length > 0) {
      if (options.objectBase) yield* findObjectBase(file, definition, list, bases)
    } else if (options.classParentheses) {
      const message = `the parentheses behind \`${nameOf(definition)}\` are empty`
      const suppressedBy = codes.classParentheses
      yield { at: headOf(definition), message, plan: emptyPlan(definition, list), suppressedBy }
    }
  }
}

function emptyPlan(definition: ClassNode, list: SyntaxNode): StyleFinding['plan'] {
  const before = definition.get('type_parameters') ?? definition.get('name')
  return { kind: 'remove-parentheses', span: { start: before.end, end: list.end } }
}

function* findObjectBase(
  file: PythonFile,
  definition: ClassNode,
  list: SyntaxNode<'argument_list'>,
  bases: readonly SyntaxNode[],
): Generator<StyleFinding> {
  const found = bases.find((base) => isObject(file, base))
  if (!found) return
  const plan: StyleFinding['plan'] = standsInFront(bases, found)
    ? { kind: 'leave', reason: '`object` stands before another base: Python refuses such a class' }
    : bases.length === 1
      ? emptyPlan(definition, list)
      : { kind: 'remove-argument', list, argument: found }
  yield {
    at: headOf(definition),
    message: `${nameOf(definition)} inherits from \`object\` as every class does`,
    unsafe: starImport(file, found) ?? (bases.length > 1 ? observerOfBases(file, definition, bases) : undefined),
    plan,
    suppressedBy: codes.objectBase,
  }
}

function isObject(file: PythonFile, base: SyntaxNode): boolean {
  const inner = withoutParentheses(base)
  return inner.is('identifier') && inner.text === 'object' && !ownerOf(file, inner)
}

/** A name that nothing in the file binds is the builtin, but for star imports. */
function starImport(file: PythonFile, base: SyntaxNode): string | undefined {
  return isBuiltin(withoutParentheses(base), file) ? undefined : 'a star import may bind `object`'
}

function standsInFront(bases: readonly SyntaxNode[], object: SyntaxNode): boolean {
  return bases.slice(bases.indexOf(object) + 1).some((base) => !base.is('keyword_argument', 'dictionary_splat'))
}

/** Metaclasses that do not look at the bases one by one, or only for members that `object` has none of. */
const plainMetaclasses: ReadonlySet<string> = new Set(['abc.ABCMeta', 'type', 'enum.EnumMeta', 'enum.EnumType'])

/** A metaclass is handed the bases as they are written, and `__bases__` shows them. */
function observerOfBases(file: PythonFile, definition: ClassNode, bases: readonly SyntaxNode[]): string | undefined {
  if (bases.some((base) => base.is('dictionary_splat')))
    return 'a metaclass may be among the keywords and see the bases'
  for (const each of classGraphOf(file).lineage(definition)) {
    const metaclass = metaclassOf(each)
    if (metaclass && !isPlain(file, metaclass)) return `the metaclass \`${metaclass.text}\` is handed the bases`
  }
  const isListed = bases.filter((base) => !base.is('keyword_argument')).length > 1 && file.text.includes('__bases__')
  return isListed ? 'the file reads `__bases__`, which lists `object` where it is written' : undefined
}

function metaclassOf(definition: ClassNode): SyntaxNode | undefined {
  const keywords = definition.get('superclasses')?.namedChildren.filter((each) => each.is('keyword_argument')) ?? []
  return keywords.find((keyword) => keyword.get('name').text === 'metaclass')?.get('value')
}

function isPlain(file: PythonFile, metaclass: SyntaxNode): boolean {
  if (metaclass.text === 'type') return isBuiltin(metaclass, file)
  const names = importedNames(file, metaclass)
  return names.length > 0 && names.every((name) => name !== undefined && plainMetaclasses.has(name))
}

function headOf(definition: ClassNode): { start: number; end: number } {
  return { start: definition.start, end: definition.get('superclasses')?.end ?? definition.get('name').end }
}

function nameOf(definition: ClassNode): string {
  return definition.get('name').text
}
