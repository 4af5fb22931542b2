import type { FunctionFacts } from '../../../src/python/semantics/function-facts/function-facts.ts'
import type { RaiseFacts } from '../../../src/python/semantics/function-facts/raise-facts.ts'
import { handlerAround } from '../../../src/python/semantics/handler-around.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import { codePhrase, unwrap } from '../summary/code-phrase.ts'
import { conditionPhrase, ifSentence } from '../summary/condition-phrase.ts'
import { exceptionClause, exceptionReason } from '../summary/exception-phrase.ts'
import { guardOf, type Guard } from '../summary/guard-phrase.ts'
import { messagePhrase } from '../summary/message-phrase.ts'

/** When a function raises an exception, as a sentence: by the condition around, the message, the handler, the name. */
export function raiseClause(facts: FunctionFacts, raise: RaiseFacts): string {
  if (raise.reraised) return reraiseClause(raise, raise.reraised)
  const guard = guardOf(raise.statement)
  const condition = guard && conditionPhrase(guard.condition, guard.isNegated)
  if (condition !== undefined && isAboutParameters(facts, guard!)) return ifSentence(condition)
  const message = messagePhrase(raise.arguments)
  if (message !== undefined) return message
  if (condition !== undefined && !/ is (?:not )?set$/.test(condition)) return ifSentence(condition)
  const telling = isBuiltinName(raise.exception) ? undefined : exceptionClause(raise.exception)
  if (telling !== undefined) return ifSentence(telling)
  const handler = handlerAround(raise.statement)
  const failure = handler && failureClause(handler)
  if (failure !== undefined) return ifSentence(failure)
  if (condition !== undefined) return ifSentence(condition)
  if (raise.statement.parent?.parent === facts.definition && facts.result.returned.length === 0) return 'Always.'
  return ifSentence(exceptionReason(raise.exception))
}

function isBuiltinName(exception: string): boolean {
  return (
    /^(?:\w*Error|StopIteration|Exception|KeyboardInterrupt|SystemExit)$/.test(exception) &&
    !/(?:Not|Invalid|Exists|Unknown|Missing)/.test(
      exception.replace(/^(?:FileNotFound|ModuleNotFound|FileExists|NotADirectory|NotImplemented)Error$/, ''),
    )
  )
}

/** Users know the parameters and the attributes, not the variables. */
function isAboutParameters({ file, parameters }: FunctionFacts, { condition }: Guard): boolean {
  const names = new Set(parameters.map(({ node }) => node.text))
  const identifiers = [condition, ...condition.descendants()].filter(
    (node) => node.is('identifier') && file.scopes.variableAt(node),
  )
  return identifiers.every(
    (node) =>
      names.has(node.text) ||
      node.text === 'self' ||
      node.text === 'cls' ||
      file.scopes.variableAt(node)?.isGlobal === true,
  )
}

function reraiseClause({ exception }: RaiseFacts, handler: SyntaxNode<'except_clause'>): string {
  return ifSentence(failureOf(handler, exception) ?? exceptionReason(exception))
}

function failureClause(handler: SyntaxNode<'except_clause'>): string | undefined {
  const [type] = handler.get('value').map((value) => (value.is('as_pattern') ? value.namedChildren[0] : value))
  return type?.is('identifier', 'attribute') ? failureOf(handler, type.text) : undefined
}

/** What it means that the code of a `try` raised, where it is one plain expression. */
function failureOf(handler: SyntaxNode<'except_clause'>, exception: string): string | undefined {
  const suite = handler.parent?.is('try_statement') ? handler.parent.get('body') : undefined
  const statements = suite?.parts ?? []
  const [statement] = statements
  if (!statement || statements.length > 1) return undefined
  if (statement.is('import_statement', 'import_from_statement')) {
    const name = (statement.child('module_name') ?? statement.child('name'))?.text
    return name === undefined || !/^[\w.]+$/.test(name) ? undefined : `\`${name}\` cannot be imported`
  }
  const expression = valueOf(statement)
  return expression && expressionFailure(expression, exception)
}

function valueOf(statement: SyntaxNode): SyntaxNode | undefined {
  if (statement.is('return_statement')) return statement.namedChildren[0]
  const [inner] = statement.is('expression_statement') ? statement.namedChildren : []
  return inner?.is('assignment') ? inner.get('right') : inner
}

function expressionFailure(expression: SyntaxNode, exception: string): string | undefined {
  const node = unwrap(expression.is('await') ? (expression.namedChildren[0] ?? expression) : expression)
  if (node.is('subscript') && /^(?:KeyError|IndexError|LookupError)$/.test(exception)) {
    const [key] = node.get('subscript')
    const [what, where] = [key && codePhrase(key), codePhrase(node.get('value'))]
    if (what === undefined || where === undefined) return undefined
    return exception === 'IndexError' ? `${where} has no item ${what}` : `${what} is not in ${where}`
  }
  if (!node.is('call')) return undefined
  const callee = node.get('function').text
  const [first] = node.get('arguments').namedChildren
  const argument = first && codePhrase(first)
  if (/^(?:int|float)$/.test(callee) && argument !== undefined && /^(?:ValueError|TypeError)$/.test(exception))
    return `${argument} is not a number`
  return /^[\w.]{2,40}$/.test(callee) && /^[\w.]+$/.test(exception)
    ? `\`${callee}\` raises \`${exception}\``
    : undefined
}
