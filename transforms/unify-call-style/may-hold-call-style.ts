/** The styles that are asked for. */
export interface WantedStyles {
  readonly bareReferences: boolean
  readonly raiseParentheses: boolean
  readonly classParentheses: boolean
  readonly objectBase: boolean
  readonly pytestFixture: boolean
  readonly pytestMark: boolean
  readonly lruCache: boolean
  readonly mockAssertions: boolean
}

// Between two tokens there may be spaces, line breaks, backslashes and comments. What is called is a dotted name: what
// else it may be, with strings and arguments of its own, is left anyway. The numbers keep hostile texts from costing time.
const emptyParentheses = String.raw`\((?:\s|\\)*[)#]`
const emptyRaise = new RegExp(String.raw`\braise\b(?:[^"':=;,{}#]|#.*[\r\n]){0,2000}?${emptyParentheses}`)
const emptyClass = new RegExp(String.raw`\bclass\b[^"'(:;=]{0,2000}?${emptyParentheses}`)
const genericClass = /\bclass\s+\w+\s*\[/u
const objectBase = /\bclass\b(?:[^:;#]|#.*[\r\n]){0,2000}?[(,\s]object\b/
const genericObject = /\bclass\s+\w+\s*\[[^]*\bobject\b/
const emptyDecorator = new RegExp(String.raw`@(?:[^"',=@[\]{}#]|#.*[\r\n]){0,2000}?${emptyParentheses}`)
const mockAssertion =
  /\.\s*assert_(?:called|not_called|called_once|awaited|not_awaited|awaited_once|any_|has_|called_|awaited_)\w*\)*[ \t]*(?:[;#\r\n\\]|$)/

/** Whether the text may hold a style that is asked for; true when in doubt. */
export function mayHoldCallStyle(text: string, wanted: WantedStyles): boolean {
  return (
    (wanted.raiseParentheses && emptyRaise.test(text)) ||
    (wanted.classParentheses && (emptyClass.test(text) || genericClass.test(text))) ||
    (wanted.objectBase && (objectBase.test(text) || genericObject.test(text))) ||
    mayHoldDecorator(text, wanted) ||
    ((wanted.mockAssertions || wanted.bareReferences) && mockAssertion.test(text)) ||
    (wanted.bareReferences && mayHoldBareReference(text))
  )
}

function mayHoldDecorator(text: string, wanted: WantedStyles): boolean {
  const isNamed =
    ((wanted.pytestFixture || wanted.pytestMark) && text.includes('pytest')) ||
    (wanted.lruCache && text.includes('lru_cache'))
  return isNamed && emptyDecorator.test(text)
}

const keywords =
  'False|None|True|and|as|assert|async|await|break|class|continue|def|del|elif|else|except|finally|for|from|global|if|' +
  'import|in|is|lambda|nonlocal|not|or|pass|raise|return|try|while|with|yield'
const word = String.raw`[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*`
// A name alone in its place, in parentheses or not; a comment, `;` or the end of the line behind it.
const lonelyName = String.raw`[ \t\f(]*(?!(?:${keywords})\b(?!\s*\.))${word}(?:[ \t]*\.[ \t]*${word})*[ \t\f)]*(?=[;#\r\n\\]|$)`

const onItsLine = new RegExp(`^${lonelyName}`, 'gm')
const behindMark = new RegExp(`([:;])${lonelyName}`, 'g')
const oneLiner = /^\s*(?:async|case|class|def|elif|else|except|finally|for|if|match|try|while|with)\b/

function mayHoldBareReference(text: string): boolean {
  for (const { 0: found, index } of text.matchAll(onItsLine)) {
    if (!isContinued(text, index) && !continues(text, index + found.length)) return true
  }
  for (const { 1: mark, index } of text.matchAll(behindMark)) {
    // `x: int` is an annotation, `else: name` a statement.
    if (mark === ';' || oneLiner.test(text.slice(text.lastIndexOf('\n', index) + 1, index))) return true
  }
  return false
}

/** Whether what stands before a line shows that it is the middle of an expression: an argument, an imported name … */
function isContinued(text: string, lineStart: number): boolean {
  let before = lineStart
  while (before > 0 && /\s/.test(text[before - 1]!)) before -= 1
  if (!/[([{,=+*/%|&^<>\\.~-]/.test(text[before - 1] ?? '')) return false
  // It may be the end of a comment.
  return !text.slice(text.lastIndexOf('\n', before - 1) + 1, before).includes('#')
}

/** Whether what follows a name shows that the expression goes on. */
function continues(text: string, end: number): boolean {
  const behind = /\S/g
  behind.lastIndex = end
  return /[)\]},.=]/.test(behind.exec(text)?.[0] ?? '')
}
