import MarkdownIt from 'markdown-it'
import type { Span } from '../../../text/span.ts'
import type { Passage } from './passage.ts'
import { SourceLines } from './source-lines.ts'

/** An item of a list, and the item it lies in. */
export interface ListItem {
  /** Absent for bullets. */
  readonly number: number | undefined
  readonly parent: ListItem | undefined
}

/** A part of a review, in the order of the text. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly passage: Passage; readonly item: undefined }
  | { readonly kind: 'text'; readonly passage: Passage; readonly item: ListItem | undefined }
  | {
      readonly kind: 'row'
      readonly cells: readonly Passage[]
      readonly head: readonly string[]
      readonly item: ListItem | undefined
    }
  | {
      readonly kind: 'fence'
      readonly language: string
      readonly content: string
      readonly at: Span
      readonly item: ListItem | undefined
    }

/**
 * Blocks only: what stands within a line is read by our own scanner, which knows names of Python. Indented text is no
 * code in a review, and tags are passed over as words are.
 */
const markdown = new MarkdownIt('default', { html: true }).disable(['code', 'html_block', 'reference', 'inline'])

type Token = ReturnType<typeof markdown.parse>[number]

/** The blocks of a review in Markdown or plain text. */
export function readBlocks(text: string): readonly Block[] {
  return new BlockReader(text).read()
}

class BlockReader {
  readonly #lines: SourceLines
  readonly #tokens: readonly Token[]
  readonly #blocks: Block[] = []
  #item: ListItem | undefined
  #heading: number | undefined
  #cells: string[] | undefined
  #head: readonly string[] = []
  #row = 0

  constructor(text: string) {
    this.#lines = new SourceLines(text)
    this.#tokens = markdown.parse(text, {})
  }

  read(): readonly Block[] {
    for (const token of this.#tokens) this.#take(token)
    return this.#blocks
  }

  #take(token: Token): void {
    if (token.type === 'list_item_open') this.#openItem(token)
    else if (token.type === 'list_item_close') this.#item = this.#item?.parent
    else if (token.type === 'heading_open') this.#heading = Number(token.tag.slice(1))
    else if (token.type === 'heading_close') this.#heading = undefined
    else if (token.type === 'tr_open') this.#openRow(token)
    else if (token.type === 'tr_close') this.#closeRow()
    else if (token.type === 'thead_close') this.#head = this.#takeHead()
    else if (token.type === 'inline') this.#takeText(token)
    else if (token.type === 'fence') this.#takeFence(token)
  }

  #openItem({ info }: Token): void {
    this.#item = { number: info === '' ? undefined : Number(info), parent: this.#item }
  }

  #openRow({ map }: Token): void {
    this.#cells = []
    this.#row = map?.[0] ?? 0
  }

  #closeRow(): void {
    const cells = this.#lines.cells(this.#cells ?? [], this.#row)
    this.#blocks.push({ kind: 'row', cells, head: this.#head, item: this.#item })
    this.#cells = undefined
  }

  /** The row of headings is no part of the review of its own. */
  #takeHead(): readonly string[] {
    const row = this.#blocks.pop()
    return row?.kind === 'row' ? row.cells.map(({ text }) => text.toLowerCase()) : []
  }

  #takeText({ content, map }: Token): void {
    if (this.#cells) {
      this.#cells.push(content)
      return
    }
    const passage = this.#lines.passage(content, map?.[0] ?? 0)
    if (this.#heading === undefined) this.#blocks.push({ kind: 'text', passage, item: this.#item })
    else this.#blocks.push({ kind: 'heading', level: this.#heading, passage, item: undefined })
  }

  #takeFence({ info, content, map }: Token): void {
    const language = /^[^\s:{]*/.exec(info.trim())?.[0]?.toLowerCase() ?? ''
    const at = this.#lines.span(map?.[0] ?? 0, map?.[1] ?? 0)
    this.#blocks.push({ kind: 'fence', language, content, at, item: this.#item })
  }
}
