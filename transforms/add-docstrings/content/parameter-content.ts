import type { FunctionFacts } from '../../../src/python/semantics/function-facts/function-facts.ts'
import type { ParameterFacts } from '../../../src/python/semantics/function-facts/parameter-facts.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import { describeParameter } from './describe-parameter.ts'
import type { ParameterContent } from './docstring-parts.ts'

/** What is longer is not repeated, in characters. */
const [longestDefault, longestType] = [40, 60]

/** A parameter in the words of a docstring. */
export function parameterContent(facts: FunctionFacts, parameter: ParameterFacts): ParameterContent {
  const stars = parameter.kind === 'values' ? '*' : parameter.kind === 'keywords' ? '**' : ''
  return {
    name: parameter.node.text,
    stars,
    type: typeText(parameter.hint),
    default: defaultText(parameter.default),
    isOptional: parameter.default !== undefined,
    description: describeParameter(facts, parameter),
  }
}

/** A hint as it may stand in a docstring: on one line, without the quotes of a forward reference. */
export function typeText(hint: SyntaxNode | undefined): string | undefined {
  if (!hint) return undefined
  let expression = hint.namedChildren[0]
  while (expression?.is('parenthesized_expression')) expression = expression.namedChildren[0]
  const isQuoted = expression?.is('string') && !/['"\\]/.test(expression.text.slice(1, -1))
  const text = (isQuoted ? expression!.text.slice(1, -1) : (expression ?? hint).text)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/([[(]) | (?=[\])])/g, '$1')
  return text.length > longestType || text === '' || /[#\\`]|"""|'''/.test(text)
    ? undefined
    : text.replace(/,(?=[\])])/g, '')
}

function defaultText(value: SyntaxNode | undefined): string | undefined {
  if (!value || value.text.length > longestDefault) return undefined
  return /[\n\r\t`\\#]|"""|'''|:\s*$/.test(value.text) || value.is('lambda') ? undefined : value.text
}
