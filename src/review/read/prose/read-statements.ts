import type { Span } from '../../../text/span.ts'
import type { ClaimKind, LineRange, ProposedRename } from '../../../claims/claim.ts'
import type { Anchor } from './anchor.ts'
import { isAssertion, isNameLike } from './code-words.ts'
import { isDeniedAt } from './denial.ts'
import { existingIn, findReplacements, type Replacement } from './direction.ts'
import { findAnchors } from './find-anchors.ts'
import { findFigure } from './find-figure.ts'
import { findRule, type CitedRule, isRuleName } from './find-rule.ts'
import { kindsIn, type FoundKind } from './kind-of-sentence.ts'
import { findLineMentions } from './line-mentions.ts'
import { anchorsIn, maskSentence } from './mask.ts'
import type { Passage } from './passage.ts'
import { isNoClaim } from './praise.ts'
import { sideBySide } from './side-by-side.ts'
import { splitClauses } from './split-clauses.ts'
import { splitSentences } from './split-sentences.ts'
import type { Statement } from './statement.ts'

/** Longer ones are no sentences of anyone: what is behind is not read. */
const maximumSentence = 8000

/** What a passage states, clause by clause. */
export function readStatements(passage: Passage, names: ReadonlySet<string>): readonly Statement[] {
  const anchors = findAnchors(passage.text, names)
  const found: Statement[] = []
  let next = 0
  for (const span of splitSentences(passage.text, anchors)) {
    const own: Anchor[] = []
    const end = Math.min(span.end, span.start + maximumSentence)
    for (; next < anchors.length && anchors[next]!.start < span.end; next++) {
      if (anchors[next]!.end <= end && anchors[next]!.start >= span.start) own.push(anchors[next]!)
    }
    found.push(...new SentenceReader(passage, { start: span.start, end }, own).read())
  }
  return found
}

class SentenceReader {
  readonly #passage: Passage
  readonly #span: Span
  readonly #anchors: readonly Anchor[]
  readonly #text: string
  readonly #replacements: readonly Replacement[]
  readonly #existing: readonly Anchor[]
  readonly #lines: readonly LineRange[]
  readonly #rule: CitedRule | undefined

  constructor(passage: Passage, span: Span, anchors: readonly Anchor[]) {
    const masked = maskSentence(passage.text, span, anchors)
    this.#passage = passage
    this.#span = span
    this.#anchors = masked.anchors
    this.#text = masked.text
    this.#replacements = findReplacements(this.#text, this.#anchors)
    this.#existing = existingIn(this.#text, this.#anchors, this.#replacements)
    this.#rule = findRule(this.#text, this.#anchors)
    this.#lines = [...this.#linesOfPaths(), ...findLineMentions(this.#text)]
  }

  /** A statement for each kind of each clause; one of no kind where no clause has any. */
  read(): readonly Statement[] {
    if (this.#rule) return [this.#statement(this.#text, kindsIn(this.#text)[0])]
    const found: Statement[] = []
    for (const clause of splitClauses(this.#text)) {
      for (const kind of this.#kindsOf(clause)) found.push(this.#statement(clause, kind))
    }
    return found.length > 0 ? found : [this.#statement(this.#text, undefined)]
  }

  #kindsOf(clause: string): readonly FoundKind[] {
    const found = kindsIn(clause)
    const marks = new Set(anchorsIn(clause, this.#anchors))
    const replaced = this.#replacements.filter(({ to }) => marks.has(to))
    const own = { level: 'says', start: 0, end: clause.length, isDenied: false } as const
    if (replaced.some(({ to }) => isAssertion(to.text))) return [{ ...own, kind: 'assertion-style' }]
    const isNamed = found.some(({ kind }) => kind === 'naming')
    if (
      !isNamed &&
      replaced.some(({ from, to, isName }) => isName && isNameLike(from?.text ?? 'x') && isNameLike(to.text))
    )
      return [...found, { ...own, kind: 'naming' }]
    return found
  }

  #statement(clause: string, found: FoundKind | undefined): Statement {
    const rule = this.#rule
    const end = withoutLoneStars(this.#passage.text, this.#span)
    const kind = rule?.kind ?? found?.kind
    const existing = this.#existingIn(clause, kind)
    const renames = this.#renames(clause, kind)
    const lines = this.#linesIn(clause)
    const path = this.#anchors.find((anchor) => anchor.kind === 'path')?.text
    const figure = kind && findFigure(clause, kind)
    const isConcrete = [existing, renames, lines].some(({ length }) => length > 0) || rule !== undefined
    return {
      kind,
      level: rule ? 'says' : (found?.level ?? 'names'),
      isDenied: found?.isDenied ?? (rule !== undefined && isDeniedAt(clause, clause.length)),
      text: this.#passage.text.slice(this.#span.start, end),
      at: this.#passage.toSource({ start: this.#span.start, end }),
      subjects: distinct(existing.map(({ text }) => text)),
      sideBySide: distinct(sideBySide(clause, existing, this.#anchors).map(({ text }) => text)),
      renames,
      lines,
      path,
      rule: rule?.rule,
      figure,
      isNoClaim: isNoClaim(this.#text),
      isConcrete: isConcrete || figure !== undefined,
      isTitle: this.#isTitle(),
    }
  }

  /** The clause's own code, else the whole sentence's; plain words in quotes only where nothing else is code. */
  #existingIn(clause: string, kind: ClaimKind | undefined): readonly Anchor[] {
    const own = new Set(anchorsIn(clause, this.#anchors))
    const all = this.#existing.filter((anchor) => !isAside(anchor.text, kind) && !isRuleName(anchor.text))
    const inClause = all.filter((anchor) => own.has(anchor))
    const kept = inClause.length > 0 ? inClause : all
    const certain = kept.filter(({ isCertain }) => isCertain)
    return certain.length > 0 ? certain : kept
  }

  #linesIn(clause: string): readonly LineRange[] {
    const own = findLineMentions(clause)
    return own.length > 0 ? own : this.#lines
  }

  #linesOfPaths(): readonly LineRange[] {
    return this.#anchors.flatMap(({ lines }) => lines ?? [])
  }

  /** What is proposed for what is there: of names, and of assertions. */
  #renames(clause: string, kind: ClaimKind | undefined): readonly ProposedRename[] {
    const marks = new Set(anchorsIn(clause, this.#anchors))
    const wanted = this.#replacements.filter(({ from, to, isName }) => {
      if (!marks.has(to) || (from && !isNameLike(bare(from.text)))) return false
      return kind === 'assertion-style' ? isAssertion(to.text) : isName || kind === 'naming' || kind === undefined
    })
    const found = wanted.map(({ from, to }) => {
      return {
        from: bare(
          (from ?? this.#existing.findLast(({ start, text }) => start < to.start && isNameLike(text)))?.text ?? '',
        ),
        to: bare(to.text),
      }
    })
    return found.filter(
      ({ from, to }, index) => from !== to && found.findIndex((other) => other.from === from) === index,
    )
  }

  /** "Unused variables:", "**Unused variables.**" */
  #isTitle(): boolean {
    const { text } = this.#passage
    const sentence = text.slice(this.#span.start, this.#span.end)
    if (text.slice(0, this.#span.start).trim() !== '') return false
    return /:[*_\s]*$/.test(sentence) || /^[*_]{2}.*[*_]{2}:?$/s.test(sentence) || this.#text.split(' ').length <= 4
  }
}

const typeNames =
  /^(?:int|str|float|bool|bytes|list|dict|set|tuple|object|type|Any|Optional|Union|List|Dict|Set|Tuple|Callable|Iterable|Iterator|Sequence|Mapping|Type|None|typing)\b/

const systemExceptions = /^(?:[A-Z]\w*(?:Error|Warning|Exit|Interrupt)|StopIteration)$/

/** What is mentioned beside the thing: a type that is proposed as a hint, an exception that a bare `except` hides. */
function isAside(text: string, kind: ClaimKind | undefined): boolean {
  if (kind === 'bare-except') return systemExceptions.test(text)
  return kind === 'missing-type-hint' && (typeNames.test(text) || /->|^\w+\s*:\s/.test(text))
}

/** The end of a sentence, without the stars that end what begins before it. */
function withoutLoneStars(text: string, { start, end }: Span): number {
  const stars = /\*{1,3}$/.exec(text.slice(start, end))?.[0] ?? ''
  return stars !== '' && text.slice(start, end).split(stars).length === 2 ? end - stars.length : end
}

/** `boot` for `boot()`, `assertTrue` for `assertTrue(a in b)` */
function bare(name: string): string {
  return name.replace(/\(.*\)$/s, '').trim()
}

function distinct(items: readonly string[]): readonly string[] {
  return [...new Set(items)]
}
