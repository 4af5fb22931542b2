import { maximumCode, type Anchor } from './anchor.ts'
import { findCodeSpans, type CodeSpan } from './code-spans.ts'
import { linesBehindPath } from './line-mentions.ts'
import { holdsName, isCodeWord, isNameLike, isPlainWord } from './code-words.ts'

/** Quotes and what closes them. */
const closing: Readonly<Record<string, string>> = { '"': '"', "'": "'", '“': '”', '‘': '’', '«': '»', '„': '“' }
const maximumQuoted = 120
const wordCharacter = /[\p{L}\p{N}_]/u
const lineWords = /^(?:lines?\s*\d|#?L?\d)/i

/** Code, names and files that a text mentions, in its order; none overlaps another. */
export function findAnchors(text: string, names: ReadonlySet<string>): readonly Anchor[] {
  return new AnchorFinder(text, names).find()
}

const token =
  /https?:\/\/[^\s)>\]]+|\]\([^\s)]{0,300}\)|<\/?[a-z][^<>\n]{0,200}>|!?\[\]|[\p{L}\p{N}_./\\~@+-]+|["'“‘«„]|\(\)/giu

class AnchorFinder {
  readonly #text: string
  readonly #names: ReadonlySet<string>
  readonly #found: Anchor[] = []

  constructor(text: string, names: ReadonlySet<string>) {
    this.#text = text
    this.#names = names
  }

  find(): readonly Anchor[] {
    let at = 0
    for (const span of findCodeSpans(this.#text)) {
      this.#scan(at, span.start)
      this.#takeSpan(span)
      at = span.end
    }
    this.#scan(at, this.#text.length)
    return this.#found
  }

  #takeSpan({ start, end, text }: CodeSpan): void {
    const file = text.replace(/(?<=\.pyi?):\d.*$|(?<=\.pyi?)#L\d.*$/s, '')
    if (isPath(file)) this.#addPath(file, { start, end }, text.slice(file.length))
    else if (holdsName(text) && text.length <= maximumCode && !lineWords.test(text)) {
      this.#add('code', text, { start, end })
    }
  }

  #add(kind: Anchor['kind'], text: string, { start, end }: { start: number; end: number }, isCertain = true): void {
    this.#found.push({ kind, text, start, end, isCertain })
  }

  #addPath(text: string, { start, end }: { start: number; end: number }, within = ''): void {
    const lines = linesBehindPath(within === '' ? this.#text.slice(end, end + 32) : within, 0)
    const [path, inside] = text.split('::', 1).concat(text.split('::').slice(1).join('.'))
    this.#found.push({ kind: 'path', text: path!, start, end, isCertain: true, lines })
    if (inside !== '' && inside !== undefined) this.#add('code', inside, { start: end, end })
  }

  #scan(from: number, to: number): void {
    const pattern = new RegExp(token)
    pattern.lastIndex = from
    for (let found = pattern.exec(this.#text); found && found.index < to; found = pattern.exec(this.#text)) {
      const end = Math.min(to, found.index + found[0].length)
      pattern.lastIndex = this.#take(this.#text.slice(found.index, end), found.index, to)
    }
  }

  /** @returns where to go on */
  #take(word: string, start: number, to: number): number {
    const end = start + word.length
    if (word in closing) return this.#takeQuote(word, start, to)
    if (/^(?:https?:|\]\(|<)/i.test(word)) this.#add('hidden', word, { start, end })
    else this.#takeWord(word, start)
    return end
  }

  #takeQuote(quote: string, start: number, to: number): number {
    const before = this.#text[start - 1] ?? ' '
    if (quote === "'" && wordCharacter.test(before)) return start + 1
    const inner = this.#text.slice(start + 1, Math.min(to, start + 1 + maximumQuoted))
    const length = closingAt(inner, closing[quote]!)
    if (length === undefined) return start + 1
    const text = inner.slice(0, length).trim()
    const end = start + length + 2
    if (isPath(text)) this.#addPath(text, { start, end })
    else if (isNameLike(text.replace(/^\.+(?=\w)/, ''))) this.#addQuoted(text, start, end)
    else if (/^[\w.]+\([^\s]*\)$/.test(text)) this.#add('code', text, { start, end })
    else return start + 1
    return end
  }

  #addQuoted(text: string, start: number, end: number): void {
    const isKnown = this.#names.has(text) || isCodeWord(text, this.#names) || text.includes('.')
    if (holdsName(text)) this.#add('code', text, { start, end }, isKnown)
  }

  #takeWord(word: string, start: number): void {
    const first = word.length - word.replace(/^[.\-+~@]+/, '').length
    const isRelative = /^\.{1,2}[/\\]/.test(word)
    const bare = word.slice(isRelative ? 0 : first).replace(/[.\-/+@]+$/, '')
    const at = start + (isRelative ? 0 : first)
    const end = at + bare.length
    if (isPath(bare)) return this.#addPath(bare, { start: at, end })
    const called = this.#text.startsWith('()', end) ? `${bare}()` : bare
    if (!isNameLike(called)) return
    const span = { start: at, end: at + called.length }
    if (isCodeWord(called, this.#names)) this.#add('code', called, span)
    else if (this.#names.has(called) && !isPlainWord(called) && this.#isNamedHere(span)) this.#add('code', called, span)
  }

  /** "the run method", "variable total" */
  #isNamedHere({ start, end }: { start: number; end: number }): boolean {
    const noun = '(?:method|function|class|variable|parameter|argument|attribute|import|module|fixture|property)'
    const before = this.#text.slice(Math.max(0, start - 16), start)
    const behind = this.#text.slice(end, end + 16)
    if (new RegExp(`^ ${noun}\\b`, 'i').test(behind)) return /\b(?:the|this|of|in|and|or)\s$/i.test(before)
    return (
      new RegExp(`\\b${noun} $`, 'i').test(before) && /^\s*(?:[.,;:()]|$|(?:is|has|in|at|on|of|takes)\b)/.test(behind)
    )
  }
}

/** How long the quoted text is; undefined where nothing closes it. */
function closingAt(inner: string, close: string): number | undefined {
  for (let at = inner.indexOf(close); at >= 0; at = inner.indexOf(close, at + 1)) {
    const behind = inner[at + 1] ?? ' '
    if (at > 0 && !wordCharacter.test(behind)) return inner.slice(0, at).includes('\n') ? undefined : at
  }
  return undefined
}

const extension = /\.(?:pyi?|pyx|ipynb)(?:::[\w.:[\]-]+)?$/i
const otherExtension = /^[^\s`'"]*\/[^\s/`'"]*\.[a-z]{1,5}$/i

/** `test_a.py`, `src/a.py::TestA`, `docs/index.md`; code has brackets or operators. */
function isPath(text: string): boolean {
  if (text.length > maximumCode * 10 || /[\s(){}=<>*|"'`]/.test(text)) return false
  return extension.test(text) || otherExtension.test(text)
}
