import { handlerAround, readCaught } from '../handler-around.ts'
import type { PythonFile } from '../python-file.ts'
import type { SyntaxNode } from '../../syntax/node.ts'
import { ownerOf, rootOf } from '../qualified-name.ts'
import { canonicalException } from './builtin-bases.ts'
import { exceptionLineage } from './exception-lineage.ts'
import { ownNodes } from './own-nodes.ts'

/** One exception that may leave a function by a `raise` of its own. */
export interface RaiseFacts {
  /** The class as the file writes it, with its dots: `errors.NotFound`; aliases of modules are resolved. */
  readonly exception: string
  readonly statement: SyntaxNode<'raise_statement'>
  /** The arguments of the exception; undefined where it is raised without, or is one that was caught. */
  readonly arguments: SyntaxNode | undefined
  /** The handler whose exception the statement raises again. */
  readonly reraised: SyntaxNode<'except_clause'> | undefined
}

/**
 * The exceptions that a function raises, in the order of the text. Left out: what a `try` around it catches (by the
 * bases of builtin exceptions and of classes in the file), and what is raised from a variable that is bound twice.
 */
export function raiseFacts(file: PythonFile, definition: SyntaxNode<'function_definition'>): readonly RaiseFacts[] {
  return ownNodes(definition, 'raise_statement').flatMap((statement) =>
    raisedTypes(file, statement)
      .filter(({ type }) => !isCaught(file, statement, type, definition))
      .map(({ type, ...facts }) => ({ ...facts, exception: publicName(file, type), statement })),
  )
}

/**
 * As written; a module's alias is the file's own affair: `errors.NotFound` for `from lib import errors as lib_errors`.
 */
function publicName(file: PythonFile, type: SyntaxNode): string {
  const written = type.text.replaceAll(/\s/g, '')
  const root = type.is('attribute') ? rootOf(type) : undefined
  const bindings = (root && ownerOf(file, root)?.bindings) ?? []
  const imported = bindings[0]?.node.parent
  if (!root || bindings.length !== 1 || !imported?.is('aliased_import')) return written
  return imported.get('name').text + written.slice(root.text.length)
}

type RaisedType = Omit<RaiseFacts, 'exception' | 'statement'> & { readonly type: SyntaxNode }

function raisedTypes(file: PythonFile, statement: SyntaxNode<'raise_statement'>): readonly RaisedType[] {
  const raised = statement.namedChildren.find((child) => child.field !== 'cause' && !child.is('comment'))
  const handler = handlerAround(statement)
  if (!raised) return handler ? caughtAgain(file, handler) : []
  if (handler && raised.is('identifier') && raised.text === readCaught(handler).name?.text)
    return caughtAgain(file, handler)
  const value = valueRaised(file, raised)
  const [type, given] = value.is('call') ? [value.get('function'), value.get('arguments')] : [value, undefined]
  return isClassName(file, type) ? [{ type, arguments: given, reraised: undefined }] : []
}

/** `error = ValueError(…)`, and nothing else bound to the name: the call. */
function valueRaised(file: PythonFile, raised: SyntaxNode): SyntaxNode {
  const bindings = raised.is('identifier') ? (ownerOf(file, raised)?.bindings ?? []) : []
  const assignment = bindings.length === 1 ? bindings[0]!.node.parent : undefined
  const value = assignment?.is('assignment') && bindings[0]!.node.field === 'left' ? assignment.get('right') : undefined
  return value?.is('call') && assignment!.ancestor('function_definition') ? value : raised
}

/** `except (A, B): raise` raises A and B again; `except Exception: raise` lets pass whatever comes. */
function caughtAgain(file: PythonFile, handler: SyntaxNode<'except_clause'>): readonly RaisedType[] {
  return typesOf(handler)
    .filter((type) => isClassName(file, type) && !/^(?:Base)?Exception$/.test(type.text))
    .map((type) => ({ type, arguments: undefined, reraised: handler }))
}

/** The classes that a handler names; none where it is bare. */
export function typesOf(handler: SyntaxNode<'except_clause'>): readonly SyntaxNode[] {
  const { type } = readCaught(handler)
  if (!type) return handler.get('value').filter((value) => !value.is('as_pattern'))
  return type.is('tuple', 'parenthesized_expression') ? type.parts : [type]
}

/** `ValueError`, `errors.NotFound`, `socket.error`; not `error`, `self.error_class`, `make_error`. */
function isClassName(file: PythonFile, type: SyntaxNode): boolean {
  const root = rootOf(type)
  if (!root) return false
  const bindings = ownerOf(file, root)?.bindings ?? []
  if (type.is('attribute')) {
    const isError = /(?:Error|Exception)$/.test(type.get('attribute').text)
    return bindings.every(({ kind }) => kind === 'import' || kind === 'class' || (isError && kind !== 'parameter'))
  }
  if (bindings.length === 0) return /^_*[A-Z]/.test(type.text)
  return bindings.every(({ kind, node }) => {
    if (kind === 'class') return true
    return kind !== 'definition' && kind !== 'parameter' && /^_*[A-Z]/.test(node.text.split('.').at(-1)!)
  })
}

/** Whether an exception of this type ends in a handler around the statement, which does not raise it again. */
function isCaught(file: PythonFile, statement: SyntaxNode, type: SyntaxNode, within: SyntaxNode): boolean {
  const lineage = exceptionLineage(file, type)
  for (
    let inner = statement, outer = statement.parent;
    outer && outer !== within;
    inner = outer, outer = outer.parent
  ) {
    if (outer.is('try_statement') && inner.field === 'body' && isHandled(file, outer, lineage)) return true
    if (outer.is('with_statement') && suppresses(outer, lineage)) return true
  }
  return false
}

function isHandled(file: PythonFile, statement: SyntaxNode<'try_statement'>, lineage: ReadonlySet<string>): boolean {
  const handlers = statement.namedChildren.filter((child) => child.is('except_clause'))
  const handler = handlers.find(
    (each) => each.get('value').length === 0 || typesOf(each).some((type) => catches(type, lineage)),
  )
  return handler !== undefined && !raisesAgain(handler)
}

/** Exceptions from elsewhere are taken for ones that inherit from Exception. */
function catches(type: SyntaxNode, lineage: ReadonlySet<string>): boolean {
  const name = canonicalException(type.text.replaceAll(/\s/g, ''))
  const isOutsideException = lineage.has('BaseException') && !lineage.has('Exception')
  return lineage.has(name) || name === 'BaseException' || (name === 'Exception' && !isOutsideException)
}

function raisesAgain(handler: SyntaxNode<'except_clause'>): boolean {
  const alias = readCaught(handler).name?.text
  for (const node of handler.descendants()) {
    if (!node.is('raise_statement') || handlerAround(node) !== handler) continue
    const raised = node.parts[0]
    if (!raised || (raised.is('identifier') && raised.text === alias)) return true
  }
  return false
}

/** `with contextlib.suppress(ValueError):` */
function suppresses(statement: SyntaxNode<'with_statement'>, lineage: ReadonlySet<string>): boolean {
  const items = statement.namedChildren
    .filter((child) => child.is('with_clause'))
    .flatMap((clause) => clause.namedChildren)
  return items.some((item) => {
    const value = item.is('with_item') ? item.get('value') : undefined
    if (!value?.is('call') || !/^(?:contextlib\s*\.\s*)?suppress$/.test(value.get('function').text)) return false
    return value.get('arguments').namedChildren.some((type) => catches(type, lineage))
  })
}
