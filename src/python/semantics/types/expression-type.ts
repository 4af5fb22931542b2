import type { SyntaxNode } from '../../syntax/node.ts'
import { isBuiltin } from '../builtins.ts'
import type { PythonFile } from '../python-file.ts'
import { ownerOf } from '../qualified-name.ts'
import type { Binding } from '../scope.ts'
import { joinTypes, type PythonType } from './python-type.ts'

/** Builtin functions and classes whose call gives one type whatever the arguments are (library reference, 2). */
const resultsOfBuiltins: ReadonlyMap<string, PythonType> = new Map([
  ...['all', 'any', 'bool', 'callable', 'hasattr', 'isinstance', 'issubclass'].map((name) => [name, 'bool'] as const),
  ...['hash', 'id', 'int', 'len', 'ord'].map((name) => [name, 'int'] as const),
  ...['ascii', 'bin', 'chr', 'format', 'hex', 'input', 'oct', 'repr', 'str'].map((name) => [name, 'str'] as const),
  ['float', 'float'],
  ['bytes', 'bytes'],
])

/** Methods of `str` whose result is of one type (library reference, "String Methods"). */
const resultsOfStrings: ReadonlyMap<string, PythonType> = new Map([
  ...(
    'capitalize casefold center expandtabs format format_map join ljust lower lstrip removeprefix removesuffix replace ' +
    'rjust rstrip strip swapcase title translate upper zfill'
  )
    .split(' ')
    .map((name) => [name, 'str'] as const),
  ...(
    'endswith isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle ' +
    'isupper startswith'
  )
    .split(' ')
    .map((name) => [name, 'bool'] as const),
  ...['count', 'find', 'index', 'rfind', 'rindex'].map((name) => [name, 'int'] as const),
  ['encode', 'bytes'],
])

const identityOperators = ['is', 'is not', 'in', 'not in'] as const
const arithmeticOperators = ['+', '-', '*', '//', '%', '&', '|', '^', '<<', '>>'] as const
const realOperators = ['+', '-', '*', '/', '//', '%'] as const

/** How far a value is followed through expressions and variables. */
const depthLimit = 40
/** How many expressions one question may look at: variables made from each other in loops ask again and again. */
const stepLimit = 400

/**
 * The types of the expressions of one file, as the language reference defines the operators: what may be overloaded
 * (`==`, `+` on anything but literals' types) is `unknown` unless both operands are known.
 */
export class ExpressionTypes {
  readonly #file: PythonFile
  readonly #known = new Map<SyntaxNode, PythonType>()
  /** Bindings that are being followed: a value made from itself adds nothing. */
  readonly #followed = new Set<SyntaxNode>()
  #steps = 0

  constructor(file: PythonFile) {
    this.#file = file
  }

  typeOf(expression: SyntaxNode, depth = 0): PythonType {
    if (depth === 0) this.#steps = 0
    this.#steps += 1
    if (depth > depthLimit || this.#steps > stepLimit) return 'unknown'
    const known = this.#known.get(expression)
    if (known !== undefined) return known
    const type = this.#read(expression, depth + 1)
    // Inside a circle the answer may leave out what is still open.
    if (this.#followed.size === 0 && this.#steps <= stepLimit) this.#known.set(expression, type)
    return type
  }

  #read(node: SyntaxNode, depth: number): PythonType {
    if (node.is('true', 'false', 'not_operator')) return 'bool'
    if (node.is('none')) return 'None'
    if (node.is('integer')) return /[jJ]$/.test(node.text) ? 'unknown' : 'int'
    if (node.is('float')) return /[jJ]$/.test(node.text) ? 'unknown' : 'float'
    if (node.is('string')) return typeOfString(node)
    if (node.is('concatenated_string')) return this.#join(node.namedChildren.filter(isNoComment), depth)
    if (node.is('parenthesized_expression')) return this.#join(node.namedChildren.filter(isNoComment), depth)
    if (node.is('named_expression')) return this.typeOf(node.get('value'), depth)
    if (node.is('comparison_operator')) return this.#comparison(node, depth)
    if (node.is('boolean_operator')) return this.#join([node.get('left'), node.get('right')], depth)
    if (node.is('conditional_expression')) return this.#conditional(node, depth)
    if (node.is('unary_operator')) return this.#unary(node, depth)
    if (node.is('binary_operator')) {
      return operationType(
        node.get('operator').text,
        this.typeOf(node.get('left'), depth),
        this.typeOf(node.get('right'), depth),
      )
    }
    if (node.is('call')) return this.#call(node, depth)
    return node.is('identifier') ? this.#name(node, depth) : 'unknown'
  }

  #join(nodes: readonly SyntaxNode[], depth: number): PythonType {
    return nodes.length === 0 ? 'unknown' : joinTypes(nodes.map((node) => this.typeOf(node, depth)))
  }

  /** `is` and `in` give a bool whatever the operands; the others only for builtin ones. */
  #comparison(node: SyntaxNode<'comparison_operator'>, depth: number): PythonType {
    const isPlain = node.get('operators').every((operator) => operator.isToken(...identityOperators))
    if (isPlain) return 'bool'
    const operands = node.namedChildren.filter(isNoComment)
    const types = operands.map((operand) => this.typeOf(operand, depth))
    return types.every((type) => type !== 'unknown' && type !== 'never') ? 'bool' : 'unknown'
  }

  #conditional(node: SyntaxNode, depth: number): PythonType {
    const [body, , alternative] = node.namedChildren.filter(isNoComment)
    return body && alternative ? this.#join([body, alternative], depth) : 'unknown'
  }

  #unary(node: SyntaxNode<'unary_operator'>, depth: number): PythonType {
    const type = this.typeOf(node.get('argument'), depth)
    if (type === 'float') return node.get('operator').text === '~' ? 'unknown' : 'float'
    return type === 'int' || type === 'bool' ? 'int' : 'unknown'
  }

  #call(node: SyntaxNode<'call'>, depth: number): PythonType {
    const callee = node.get('function')
    if (isBuiltin(callee, this.#file)) return resultsOfBuiltins.get(callee.text) ?? 'unknown'
    if (!callee.is('attribute') || this.typeOf(callee.get('object'), depth) !== 'str') return 'unknown'
    return resultsOfStrings.get(callee.get('attribute').text) ?? 'unknown'
  }

  /** A local by the bindings that reach it. */
  #name(node: SyntaxNode<'identifier'>, depth: number): PythonType {
    const { scopes } = this.#file
    const scope = scopes.scopeOf(node)
    const owner = ownerOf(this.#file, node)
    if (scope.kind !== 'function' || owner?.scope !== scope || owner.captures.some(isBoundElsewhere)) return 'unknown'
    const flow = this.#file.controlFlow(scope)
    const bindings = flow.isReachable(node) ? flow.reachingBindings(node) : []
    return bindings.length === 0 ? 'unknown' : joinTypes(bindings.map((binding) => this.#binding(binding, depth)))
  }

  #binding({ kind, node }: Binding, depth: number): PythonType {
    const { parent } = node
    if (this.#followed.has(node)) return 'never'
    this.#followed.add(node)
    try {
      if (kind === 'assignment' && parent?.is('assignment') && parent.get('left') === node) {
        const value = parent.get('right')
        return value && !value.is('assignment') ? this.typeOf(value, depth) : 'unknown'
      }
      if (kind === 'augmented-assignment' && parent?.is('augmented_assignment')) {
        const operator = parent.get('operator').text.slice(0, -1)
        return operationType(operator, this.typeOf(parent.get('left'), depth), this.typeOf(parent.get('right'), depth))
      }
      return 'unknown'
    } finally {
      this.#followed.delete(node)
    }
  }
}

function isBoundElsewhere({ bindings }: { readonly bindings: readonly Binding[] }): boolean {
  return bindings.length > 0
}

function isNoComment(node: SyntaxNode): boolean {
  return !node.is('comment')
}

/** A template string (PEP 750) is no `str`. */
function typeOfString(node: SyntaxNode): PythonType {
  const prefix = /^[a-zA-Z]*/.exec(node.text)?.[0].toLowerCase() ?? ''
  if (prefix.includes('t')) return 'unknown'
  return prefix.includes('b') ? 'bytes' : 'str'
}

/** Both operands known to be numbers or texts; `int ** int` may be a float, and `bool & bool` a bool. */
function operationType(operator: string, left: PythonType, right: PythonType): PythonType {
  if (operator === '%' && (left === 'str' || left === 'bytes')) return left
  if (left === 'never' || right === 'never') return 'never'
  if (left === 'str' && right === 'str') return operator === '+' ? 'str' : 'unknown'
  if (left === 'bytes' && right === 'bytes') return operator === '+' ? 'bytes' : 'unknown'
  if (operator === '*' && (left === 'str' || left === 'bytes') && right === 'int') return left
  if (left === 'int' && right === 'int') {
    if (operator === '/') return 'float'
    return isOneOf(arithmeticOperators, operator) ? 'int' : 'unknown'
  }
  const areReal = [left, right].every((type) => type === 'int' || type === 'float')
  return areReal && isOneOf(realOperators, operator) ? 'float' : 'unknown'
}

function isOneOf(operators: readonly string[], operator: string): boolean {
  return operators.includes(operator)
}

const types = new WeakMap<PythonFile, ExpressionTypes>()

/** The types of a file's expressions, each read when it is first asked for. */
export function expressionTypesOf(file: PythonFile): ExpressionTypes {
  let found = types.get(file)
  if (!found) types.set(file, (found = new ExpressionTypes(file)))
  return found
}
