import { catchesFailure } from '../../src/python/semantics/catches-failure.ts'
import { readCaught } from '../../src/python/semantics/handler-around.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'
import { checksOf, type Expectation } from './expectation.ts'

const readsTraceback = /__traceback__|\b(?:exc_info|format_exc|print_exc)\b/

const readsLifetime = /\b(?:weakref|gc|gc_collect|getrefcount|__del__)\b/

type Handler = SyntaxNode<'except_clause'>

/** Why a `try` that expects an exception cannot become an `assertRaises`; undefined when nothing speaks against it. */
export function reasonAgainst(file: PythonFile, expectation: Expectation): string | undefined {
  const { handlers, hasOtherSuites, isGuarded } = expectation
  const [handler, another] = handlers
  if (!handler || another) return 'it has not one handler but several'
  const catching = catchesFailure(handler, file)
  if (isGuarded && catching === 'yes') {
    return `the handler at line ${file.lineOf(handler.start)} catches the failure as well: this test can never fail`
  }
  if (isGuarded && catching === 'unknown') return 'the handler may catch the failure as well: its type is not known'
  if (hasOtherSuites) return 'the try has other suites'
  return handlerReason(file, handler) ?? raisingReason(expectation) ?? commentReason(file, expectation)
}

function handlerReason(file: PythonFile, handler: Handler): string | undefined {
  const { type, name } = readCaught(handler)
  if (!type) return 'the handler does not name one type'
  if (/^except\s*\*/.test(handler.text)) return '`except*` takes groups of exceptions'
  if (!checksOf(handler).every(isCheck)) return 'the handler does more than check the exception'
  if (checksOf(handler).some(({ text }) => readsTraceback.test(text))) {
    return 'the handler reads the traceback, which assertRaises clears'
  }
  if (checksOf(handler).some((check) => !mentions(check, name?.text))) {
    return 'a check in the handler is not about the exception'
  }
  if (readsLifetime.test(handler.ancestor('function_definition')?.text ?? '')) {
    return 'the test watches the lifetime of objects, and assertRaises clears the frames of the traceback'
  }
  return name && isUsedElsewhere(file, handler, name) ? `\`${name.text}\` is used outside the handler` : undefined
}

function mentions(check: SyntaxNode, name: string | undefined): boolean {
  for (const node of check.descendants()) if (node.is('identifier') && node.text === name) return true
  return false
}

/** `self.assertEqual(…)` or `assert …`: it may as well stand behind. */
function isCheck(statement: SyntaxNode): boolean {
  if (statement.is('assert_statement')) return true
  const call = statement.is('expression_statement') ? statement.namedChildren[0] : undefined
  const callee = call?.is('call') ? call.get('function') : undefined
  return callee?.is('attribute') === true && /^assert[A-Z]/.test(callee.get('attribute').text)
}

/** The handler's name is deleted at its end, so that other uses belong to other bindings, if to any. */
function isUsedElsewhere(file: PythonFile, handler: SyntaxNode, name: SyntaxNode): boolean {
  const variable = file.scopes.variableAt(name)
  if (!variable?.isLocal || variable.captures.length > 0) return true
  const uses = [...variable.references, ...variable.bindings].filter(({ node }) => node !== name)
  const isBoundInside = variable.bindings.some(({ node }) => node !== name && handler.contains(node))
  return isBoundInside || uses.some(({ node }) => !handler.contains(node) && !isInHandlerNaming(node, name.text))
}

function isInHandlerNaming(node: SyntaxNode, name: string): boolean {
  for (let clause = node.ancestor('except_clause'); clause; clause = clause.ancestor('except_clause')) {
    if (readCaught(clause).name?.text === name) return true
  }
  return false
}

function raisingReason({ raising }: Expectation): string | undefined {
  const [statement, another] = raising
  if (!statement || another) return 'not exactly one statement is expected to raise'
  if (!statement.is('expression_statement', 'delete_statement', 'import_statement', 'import_from_statement')) {
    return 'what is expected to raise is more than a plain statement'
  }
  for (const node of statement.descendants()) if (node.is('yield')) return 'a yield stands in the try'
  return undefined
}

/** Comments stay where the lines they stand on stay: behind the raising statement and among the checks. */
function commentReason(file: PythonFile, { statement, raising, handlers }: Expectation): string | undefined {
  const kept = [raising[0], ...handlers.flatMap(checksOf)]
  for (const comment of file.tree.nodesOfKind('comment', statement.index)) {
    const isKept = kept.some((node) => node && file.lineOf(node.end) === file.lineOf(comment.start))
    if (!isKept && !kept.some((node) => node?.contains(comment))) return 'a comment stands in the part that goes'
  }
  return undefined
}
