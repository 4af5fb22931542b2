import type { Span } from '../../../text/span.ts'

/** An array or object that is being read, as far down as records lie. */
interface Frame {
  readonly isArray: boolean
  readonly start: number
  /** `runs/0/results`, undefined where no record can be in it. */
  readonly path: string | undefined
  index: number
  key: string
  awaitsKey: boolean
}

/**
 * Where the records of a JSON text are, by their paths: `runs/0/results/3`. Of keys that come twice the last counts, as
 * `JSON.parse` has it. Deep nesting costs neither stack nor memory.
 * @param pattern the keys down to a record, `*` for any place in an array
 */
export function recordSpans(text: string, pattern: readonly string[]): ReadonlyMap<string, Span> {
  return new RecordScanner(text, pattern).scan()
}

class RecordScanner {
  readonly #text: string
  readonly #pattern: readonly string[]
  readonly #frames: Frame[] = []
  readonly #found = new Map<string, Span>()
  /** How deep below the last of the frames. */
  #below = 0

  constructor(text: string, pattern: readonly string[]) {
    this.#text = text
    this.#pattern = pattern
  }

  scan(): ReadonlyMap<string, Span> {
    const text = this.#text
    const token = /["{}[\],]|[^\s"{}[\],:]+/g
    for (let found = token.exec(text); found; found = token.exec(text)) {
      if (found[0] === '"') token.lastIndex = this.#string(found.index)
      else this.#token(found[0], found.index)
    }
    return this.#found
  }

  #token(token: string, at: number): void {
    if (token === '{' || token === '[') this.#open(token === '[', at)
    else if (token === '}' || token === ']') this.#close(at + 1)
    else if (token === ',') this.#next()
    else this.#value(at, at + token.length)
  }

  #open(isArray: boolean, start: number): void {
    if (this.#below > 0 || this.#frames.length > this.#pattern.length) {
      this.#below++
      return
    }
    this.#frames.push({ isArray, start, path: this.#path(), index: 0, key: '', awaitsKey: !isArray })
  }

  #close(end: number): void {
    if (this.#below > 0) {
      this.#below--
      return
    }
    const frame = this.#frames.pop()
    if (frame) this.#value(frame.start, end)
  }

  #next(): void {
    const frame = this.#frame()
    if (!frame) return
    frame.index++
    frame.awaitsKey = !frame.isArray
  }

  /** A key or a value; the offset behind it. */
  #string(start: number): number {
    const end = endOfString(this.#text, start)
    const frame = this.#frame()
    if (frame?.awaitsKey) {
      frame.key = this.#text.slice(start + 1, end - 1)
      frame.awaitsKey = false
    } else {
      this.#value(start, end)
    }
    return end
  }

  #value(start: number, end: number): void {
    if (this.#below > 0 || this.#frames.length !== this.#pattern.length) return
    const path = this.#path()
    if (path !== undefined) this.#found.set(path, { start, end })
  }

  #frame(): Frame | undefined {
    return this.#below > 0 ? undefined : this.#frames.at(-1)
  }

  /** The path of what comes next. */
  #path(): string | undefined {
    const frame = this.#frames.at(-1)
    if (!frame) return ''
    const wanted = this.#pattern[this.#frames.length - 1]
    const step = frame.isArray ? String(frame.index) : frame.key
    if (frame.path === undefined || (frame.isArray ? wanted !== '*' : wanted !== frame.key)) return undefined
    return frame.path === '' ? step : `${frame.path}/${step}`
  }
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const character = text.charCodeAt(at)
    if (character === 0x5c) at++
    else if (character === 0x22) return at + 1
  }
  return text.length
}
