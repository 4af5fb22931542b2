import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import { callPhrase } from './call-phrase.ts'
import { codePhrase, unwrap } from './code-phrase.ts'
import { capitalise, enumerate } from './noun-phrase.ts'

/** How deep `and`, `or` and `not` are followed. */
const depthLimit = 3

/** What the clause may use beside the condition. */
export interface ConditionContext {
  /** Whether a name holds a collection or a text, which is empty where it is false. */
  readonly isCollection?: (name: string) => boolean
}

/**
 * A condition as a clause behind `if`: `x is None` → `x` is None; undefined where it would be no easier to read than
 * the code. `isNegated`: the opposite.
 */
export function conditionPhrase(
  condition: SyntaxNode,
  isNegated: boolean,
  context: ConditionContext = {},
  depth = 0,
): string | undefined {
  const node = unwrap(condition)
  if (depth > depthLimit) return undefined
  if (node.is('not_operator')) return conditionPhrase(node.get('argument'), !isNegated, context, depth + 1)
  if (node.is('boolean_operator')) return joinedPhrase(node, isNegated, context, depth)
  if (node.is('comparison_operator')) return comparisonPhrase(node, isNegated)
  if (node.is('call')) return callPhrase(node, isNegated)
  return truthPhrase(node, isNegated, context)
}

function joinedPhrase(
  node: SyntaxNode<'boolean_operator'>,
  isNegated: boolean,
  context: ConditionContext,
  depth: number,
): string | undefined {
  const isAnd = node.get('operator').isToken('and') !== isNegated
  const left = conditionPhrase(node.get('left'), isNegated, context, depth + 1)
  const right = conditionPhrase(node.get('right'), isNegated, context, depth + 1)
  if (left === undefined || right === undefined) return undefined
  return `${left} ${isAnd ? 'and' : 'or'} ${right}`
}

/** The operator that says the opposite. */
const opposites: Readonly<Record<string, string>> = {
  '==': '!=',
  '!=': '==',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
  in: 'not in',
  'not in': 'in',
  is: 'is not',
  'is not': 'is',
}

function comparisonPhrase(node: SyntaxNode<'comparison_operator'>, isNegated: boolean): string | undefined {
  const operands = node.parts
  const [written] = node.get('operators').map((each) => each.kind)
  const [left, right] = operands
  if (operands.length !== 2 || !left || !right || written === undefined) return undefined
  const operator = isNegated ? opposites[written] : written
  if (operator === undefined) return undefined
  return lengthPhrase(left, operator, right) ?? relationPhrase(left, operator, right)
}

function relationPhrase(left: SyntaxNode, operator: string, right: SyntaxNode): string | undefined {
  const subject = codePhrase(left)
  const object = codePhrase(right)
  if (subject === undefined || object === undefined) return undefined
  if (right.text === '0' && operator === '<') return `${subject} is negative`
  if (right.text === '0' && operator === '<=') return `${subject} is not positive`
  const words: Readonly<Record<string, string>> = {
    '==': 'is',
    '!=': 'is not',
    '<': 'is less than',
    '>=': 'is at least',
    '>': 'is greater than',
    '<=': 'is at most',
    in: 'is in',
    'not in': 'is not in',
    is: 'is',
    'is not': 'is not',
  }
  if (operator.endsWith('in') && unwrap(right).is('tuple', 'list', 'set'))
    return choicePhrase(subject, operator, unwrap(right))
  return `${subject} ${words[operator]} ${object}`
}

/** `x not in ('a', 'b')` → `x` is neither 'a' nor 'b' */
function choicePhrase(subject: string, operator: string, choices: SyntaxNode): string | undefined {
  const parts = choices.parts.map(codePhrase)
  const known = parts.filter((part) => part !== undefined)
  if (known.length === 0 || known.length !== parts.length || known.length > 4) return undefined
  if (operator === 'in') return `${subject} is ${enumerate(known, 'or')}`
  return known.length === 2
    ? `${subject} is neither ${known[0]!} nor ${known[1]!}`
    : `${subject} is not ${enumerate(known, 'or')}`
}

/** `len(x) == 0` → `x` is empty */
function lengthPhrase(left: SyntaxNode, operator: string, right: SyntaxNode): string | undefined {
  const measured =
    left.is('call') && left.get('function').text === 'len' ? left.get('arguments').namedChildren[0] : undefined
  const subject = measured && codePhrase(measured)
  const limit = codePhrase(right)
  if (subject === undefined || limit === undefined) return undefined
  if (/^(?:==|<=)0$|^<1$/.test(operator + right.text)) return `${subject} is empty`
  if (/^(?:!=|>)0$|^>=1$/.test(operator + right.text)) return `${subject} is not empty`
  const items = right.text === '1' ? 'item' : 'items'
  const words: Readonly<Record<string, string>> = {
    '==': `has ${limit} ${items}`,
    '!=': `does not have ${limit} ${items}`,
    '<': `has fewer than ${limit} ${items}`,
    '<=': `has at most ${limit} ${items}`,
    '>': `has more than ${limit} ${items}`,
    '>=': `has at least ${limit} ${items}`,
  }
  return words[operator] && `${subject} ${words[operator]}`
}

function truthPhrase(node: SyntaxNode, isNegated: boolean, { isCollection }: ConditionContext): string | undefined {
  if (!node.is('identifier', 'attribute')) return undefined
  const subject = codePhrase(node)
  if (subject === undefined) return undefined
  if (isCollection?.(node.text)) return isNegated ? `${subject} is empty` : `${subject} is not empty`
  const name = node.is('attribute') ? node.get('attribute').text : node.text
  if (
    /^_*(?:is|has|can|should|use|allow|enable|no)_|(?:ed|ing|able)$|^_*(?:closed|force|strict|verbose|debug|optional|required)$/.test(
      name,
    )
  ) {
    return `${subject} is ${isNegated ? 'false' : 'true'}`
  }
  return isNegated ? `${subject} is not set` : `${subject} is set`
}

/** A clause as a sentence behind `If`. */
export function ifSentence(clause: string): string {
  return `${capitalise(`if ${clause}`)}.`
}
