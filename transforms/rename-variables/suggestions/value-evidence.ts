import { isTelling, wordsOfName } from '../../../src/python/semantics/function-name/words-of-name.ts'
import type { SyntaxNode } from '../../../src/python/syntax/node.ts'
import { callEvidence } from './call-evidence.ts'
import { shortCode, type Evidence } from './evidence.ts'
import { wordsOfKey, wordsOfPart } from './key-evidence.ts'
import { lastName } from './last-name.ts'
import { singularWords } from './singular-of.ts'

/** What an expression is called, so that a variable that is bound to it may be called so as well. */
export function valueEvidence(value: SyntaxNode): Evidence | undefined {
  const expression = unwrap(value)
  if (expression.is('call')) return callEvidence(expression)
  if (expression.is('attribute')) return attributeEvidence(expression)
  return expression.is('subscript') ? subscriptEvidence(expression) : undefined
}

/** The expression in parentheses, behind `await`, before `or`. */
function unwrap(value: SyntaxNode): SyntaxNode {
  let node = value
  for (;;) {
    if (node.is('await', 'parenthesized_expression')) node = node.parts[0]!
    else if (node.is('boolean_operator') && node.get('operator').kind === 'or') node = node.get('left')
    else if (node.is('assignment') && node.get('right')) node = node.get('right')!
    else return node
  }
}

/** `self.device` → device; `frame.f_code` → code. */
function attributeEvidence(attribute: SyntaxNode<'attribute'>): Evidence | undefined {
  const name = attribute.get('attribute').text.replace(/^(?:ag|co|cr|f|gi|st|tb|tm)_/, '')
  if (!isTelling(name) || /^(?:[A-Z]|__|return_value$)/.test(name)) return undefined
  const words = wordsOfPart(wordsOfName(name), attribute.get('object'))
  return { kind: 'attribute', words, node: attribute, source: `bound from ${shortCode(attribute)}` }
}

/** `row['age']` → age; `servers[0]` → server. */
function subscriptEvidence(subscript: SyntaxNode<'subscript'>): Evidence | undefined {
  const [index, ...more] = subscript.get('subscript')
  if (!index || more.length > 0 || index.is('slice')) return undefined
  const source = `bound from ${shortCode(subscript)}`
  const key = wordsOfKey(index, subscript.get('value'))
  if (key) return { kind: 'key', words: key, node: subscript, source }
  const words = singularWords(wordsOfName(lastName(subscript.get('value')) ?? ''))
  return words && { kind: 'element', words, node: subscript, source }
}
