import { endOfLine, endOfString, isQuote } from '../../../src/python/syntax/text-scan.ts'

/** What the raw text tells of a class. */
export interface SurveyedClass {
  readonly name: string
  /** As written, without arguments and subscripts: `Base`, `module.Base`. */
  readonly bases: readonly string[]
  /** The methods that have a docstring. */
  readonly documented: readonly string[]
  /** Whether its code reads the docstring of whatever class an instance belongs to. */
  readonly readsDocstring: boolean
}

interface OpenClass {
  readonly name: string
  readonly column: number
  readonly start: number
  readonly bases: readonly string[]
  readonly documented: string[]
}

/** An open function hides the classes around it. */
type OpenSuite = OpenClass | { readonly column: number }

const definition = /^([ \t]*)(?:(class)|(?:async[ \t]+)?def)[ \t]+([\p{L}_][\p{L}\p{N}_]*)/gmu
/** Each part ends where no other may: a row of `#` is one comment in one way only. */
const docstringStart = /(?:[ \t\f\r\n]|\\\r?\n|#[^\r\n]*(?=[\r\n]))*[rRuU]?["']/y
const ownDocstring = /\b(?:self|cls|__class__|type\(self\))\s*\.\s*__doc__|getdoc\((?:self|cls|type\(self\))\)/

/** The classes of a text by their indentation, without a parse; code in strings that are no docstrings may count as well. */
export function surveyClasses(text: string): readonly SurveyedClass[] {
  const found: SurveyedClass[] = []
  if (!/^[ \t]*class\b/m.test(text)) return found
  const open: OpenSuite[] = []
  const mentionsDocstring = ownDocstring.test(text)
  const close = (column: number, end: number): void => {
    while (open.length > 0 && open.at(-1)!.column >= column) {
      const suite = open.pop()!
      if ('name' in suite) found.push(toSurveyed(suite, mentionsDocstring ? text.slice(suite.start, end) : ''))
    }
  }
  let docstringEnd = 0
  for (const { index, 0: head, 1: space = '', 2: isClass, 3: name = '' } of text.matchAll(definition)) {
    if (index < docstringEnd) continue
    close(space.length, index)
    const around = open.at(-1)
    const start = index + head.length
    docstringEnd = endOfDocstring(text, start)
    if (isClass !== undefined) {
      open.push({ name, column: space.length, start, bases: basesFrom(text, start), documented: [] })
      continue
    }
    if (around && 'name' in around && docstringEnd > 0) around.documented.push(name)
    open.push({ column: space.length })
  }
  close(0, text.length)
  return found
}

function toSurveyed({ name, bases, documented }: OpenClass, body: string): SurveyedClass {
  return { name, bases, documented, readsDocstring: ownDocstring.test(body) }
}

/** 0 where the definition has none. */
function endOfDocstring(text: string, start: number): number {
  docstringStart.lastIndex = suiteStart(text, start)
  return docstringStart.test(text) ? endOfString(text, docstringStart.lastIndex - 1) : 0
}

function basesFrom(text: string, start: number): readonly string[] {
  const header = text.slice(start, suiteStart(text, start))
  const list = header.slice(header.indexOf('(') + 1)
  if (list === header) return []
  return list
    .replace(/#[^\r\n]*/g, '')
    .replace(/\[[^\]]*\]+/g, '')
    .split(/[,)]/)
    .map((base) => base.trim())
    .filter((base) => /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(base))
}

/** Behind the colon of a header; the end of the line where there is none. */
function suiteStart(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isQuote(code)) at = endOfString(text, at) - 1
    else if (code === 35) at = endOfLine(text, at) - 1
    else if (code === 40 || code === 91 || code === 123) depth += 1
    else if (code === 41 || code === 93 || code === 125) depth -= 1
    else if (code === 58 && depth <= 0) return at + 1
    else if (code === 10 && depth <= 0 && text[at - 1] !== '\\') return at
  }
  return text.length
}
