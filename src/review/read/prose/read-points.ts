import { leadingNumber } from './leading-number.ts'
import { readBlocks, type Block, type ListItem } from './markdown-blocks.ts'
import type { Passage } from './passage.ts'
import type { Point } from './point.ts'
import { readRow } from './read-row.ts'

/**
 * The points of a review in the order of the text.
 * @param isOneRemark whether all of it is one remark, as a comment at a line is
 */
export function readPoints(text: string, isOneRemark: boolean): readonly Point[] {
  return new PointReader(readBlocks(text), isOneRemark).read()
}

/** A point that goes on until something else begins. */
interface OpenPoint {
  readonly point: Point
  /** Of its heading; greater than all where it has none. */
  readonly level: number
}

const deepest = 7
const summaryLevel = 6

class PointReader {
  readonly #blocks: readonly Block[]
  readonly #nextNumbers: readonly (number | undefined)[]
  readonly #points: Point[] = []
  readonly #ofItem = new Map<ListItem, Point>()
  #headings: readonly { readonly level: number; readonly passage: Passage }[] = []
  #open: OpenPoint | undefined
  /** A paragraph that ends in a colon: what follows it in a list is about it. */
  #lead: Point | undefined
  #last: Point | undefined
  #lastNumber: number | undefined

  constructor(blocks: readonly Block[], isOneRemark: boolean) {
    this.#blocks = blocks
    this.#nextNumbers = nextNumbers(blocks)
    if (isOneRemark) this.#open = { point: this.#start(undefined), level: 0 }
  }

  read(): readonly Point[] {
    for (const [index, block] of this.#blocks.entries()) {
      if (block.kind === 'heading') this.#takeHeading(block.level, block.passage)
      else if (block.kind === 'fence') this.#takeFence(block)
      else if (block.kind === 'row') this.#add(readRow(block.cells, block.head, this.#titles()))
      else if (block.item) this.#takeItem(block.item, block.passage)
      else this.#takeParagraph(block.passage, this.#nextNumbers[index])
    }
    return this.#points
  }

  #takeHeading(level: number, passage: Passage): void {
    this.#lead = undefined
    this.#lastNumber = undefined
    this.#headings = this.#headings.filter((each) => each.level < level)
    if (this.#open && level <= this.#open.level) this.#open = undefined
    const leading = leadingNumber(passage.text)
    if (leading) {
      const point = this.#start(leading.number)
      point.passages.push(passage.slice(leading.length, passage.text.length))
      this.#open = { point, level }
    } else if (this.#open) this.#open.point.passages.push(passage)
    else this.#headings = [...this.#headings, { level, passage }]
  }

  #takeItem(item: ListItem, passage: Passage): void {
    const known = this.#ofItem.get(item)
    if (known) {
      known.passages.push(passage)
      this.#last = known
      return
    }
    const leading = leadingNumber(passage.text)
    const number = item.number === undefined ? leading?.number : String(item.number)
    const parent = (item.parent && this.#ofItem.get(item.parent)) ?? this.#open?.point ?? this.#lead
    const point = this.#start(number, parent)
    point.passages.push(leading ? passage.slice(leading.length, passage.text.length) : passage)
    this.#ofItem.set(item, point)
    if (!item.parent) this.#lastNumber = item.number
  }

  #takeParagraph(passage: Passage, next: number | undefined): void {
    for (const part of splitPoints(passage)) {
      if (this.#takeTag(part)) continue
      const leading = leadingNumber(part.text)
      const continued = leading ? undefined : this.#continued(next)
      if (leading && this.#open?.level !== 0)
        this.#startNumbered(leading.number, part.slice(leading.length, part.text.length))
      else if (continued) this.#continue(continued, part)
      else this.#start(undefined).passages.push(part)
      this.#lead = part.text.trimEnd().endsWith(':') && !leading ? this.#last : undefined
    }
  }

  /** What a `<summary>` says stands over its section as a heading does. */
  #takeTag(part: Passage): boolean {
    const summary = /^<summary\b[^>]{0,100}>(.*)$/is.exec(part.text)
    if (summary) {
      const end = part.text.indexOf('</summary>')
      this.#takeHeading(summaryLevel, part.slice(part.text.indexOf('>') + 1, end < 0 ? part.text.length : end))
      return true
    }
    if (part.text.startsWith('</details')) this.#headings = this.#headings.filter(({ level }) => level < summaryLevel)
    return /^<\/?(?:details|summary)\b[^>]{0,100}>\s*$/i.test(part.text)
  }

  #startNumbered(number: string, passage: Passage): void {
    if (this.#open?.level === deepest) this.#open = undefined
    const point = this.#start(number)
    point.passages.push(passage)
    if (!this.#open) this.#open = { point, level: deepest }
  }

  #continue(point: Point, passage: Passage): void {
    point.passages.push(passage)
    this.#last = point
  }

  /** The point that a paragraph of its own belongs to. */
  #continued(next: number | undefined): Point | undefined {
    if (this.#open) return this.#open.point
    return this.#lastNumber !== undefined && next === this.#lastNumber + 1 ? this.#last : undefined
  }

  #takeFence({ language, content, at, item }: Extract<Block, { kind: 'fence' }>): void {
    if (language !== 'suggestion') return
    const point = (item && this.#ofItem.get(item)) ?? this.#open?.point ?? this.#last ?? this.#start(undefined)
    point.suggestions.push({ text: content, at })
  }

  #start(number: string | undefined, parent?: Point): Point {
    const point = { number, headings: this.#titles(), passages: [], suggestions: [], children: [] }
    if (parent) {
      parent.children.push(point)
      this.#last = point
    } else this.#add(point)
    return point
  }

  #add(point: Point): void {
    this.#points.push(point)
    this.#last = point
  }

  #titles(): readonly Passage[] {
    return this.#headings.map(({ passage }) => passage)
  }
}

/** By block: the number of the next item of a list that lies in no other, before a heading. */
function nextNumbers(blocks: readonly Block[]): readonly (number | undefined)[] {
  const numbers: (number | undefined)[] = []
  let next: number | undefined
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index]!
    numbers[index] = next
    if (block.kind === 'heading') next = undefined
    else if (block.item && !block.item.parent) next = block.item.number
  }
  return numbers
}

const ownLine = /^(?:[\w./\\~-]{1,300}\.pyi?:\d|<\/?(?:details|summary)\b|Lines? #?\d|L\d{1,6}:|[•–—] )/

/** Where lines of a paragraph begin points of their own: `(2) …`, `src/a.py:12: …`. */
function splitPoints(passage: Passage): readonly Passage[] {
  const found: Passage[] = []
  let [start, at] = [0, 0]
  for (const line of passage.text.split('\n')) {
    const begins = ownLine.test(line.slice(0, 400)) || leadingNumber(line) !== undefined
    if (begins && at > start) {
      found.push(passage.slice(start, at - 1))
      start = at
    }
    at += line.length + 1
  }
  found.push(passage.slice(start, passage.text.length))
  return found.filter(({ text }) => text.trim() !== '')
}
