import { mark } from './mask.ts'

/** A thing that is mentioned, as a group. */
export const A = `(${mark})`
/** What may stand between two things: none other, and no end of a sentence. */
export const gap = '[^\\ue000-\\ue3e7.;]'
const instead = '(?:instead of|rather than|in place of|over|as opposed to)'
const using = '(?:use|using|prefer|preferring|choose|call|write|adopt)'
const may = '(?:could|should|can|might|may|must|would|ought to|needs? to)'

/** Words that want one thing in the place of another. */
export interface ReplacementPattern {
  readonly words: RegExp
  /** Which group is what is there; 0 where it is not named. */
  readonly from: 0 | 1 | 2
  readonly isName: boolean
}

function pattern(words: string, from: 0 | 1 | 2, isName: boolean): ReplacementPattern {
  return { words: new RegExp(words, 'gi'), from, isName }
}

/** Ordered: what an earlier one has read, a later one leaves alone. */
export const replacementPatterns: readonly ReplacementPattern[] = [
  pattern(`\\brenam(?:e|ed|ing)\\b${gap}{0,40}${A}${gap}{0,40}\\b(?:to|as|into)\\b${gap}{0,60}${A}`, 1, true),
  pattern(`\\brenam(?:e|ed|ing)\\b${gap}{0,40}${A}\\s*->\\s*${A}`, 1, true),
  pattern(
    `${A}${gap}{0,30}\\b${may} (?:also |perhaps |then )?be (?:better |more clearly )?(?:renamed|named|called|changed)\\b${gap}{0,60}${A}`,
    1,
    true,
  ),
  pattern(`${A}${gap}{0,24}\\b(?:to be|be|is|are) (?:better )?renamed\\b${gap}{0,30}${A}`, 1, true),
  pattern(
    `\\bnames?\\b${gap}{0,12}\\b(?:instead of|rather than|than)\\b${gap}{0,12}${A}${gap}{0,4}\\b(?:such as|like|e\\.g\\.?|perhaps|maybe)${gap}{0,16}${A}`,
    1,
    true,
  ),
  pattern(`\\bnames?\\b${gap}{0,20}${A}${gap}{0,20}\\b(?:to|->)\\s*${A}`, 1, true),
  pattern(`\\b${instead}${gap}{0,30}${A}${gap}{0,4},${gap}{0,40}\\b${using}\\b${gap}{0,30}${A}`, 1, false),
  pattern(`\\b${using}\\b${gap}{0,30}${A}${gap}{0,60}\\b${instead}\\b${gap}{0,30}${A}`, 2, false),
  pattern(
    `\\b(?:replac\\w+|chang\\w+|switch\\w*|convert\\w*|swap\\w*|migrat\\w+|mov\\w+)\\b${gap}{0,40}${A}${gap}{0,30}\\b(?:with|by|to|for|into|->)\\s${gap}{0,24}${A}`,
    1,
    false,
  ),
  pattern(
    `${A}${gap}{0,24}\\b${may} be (?:replaced|changed|converted|switched|written|rewritten)\\b${gap}{0,24}\\b(?:with|by|to|as|into)\\s${gap}{0,16}${A}`,
    1,
    false,
  ),
  pattern(`${A}\\s(?:should|could|must) (?:rather )?be\\s${A}`, 1, false),
  pattern(`${A}${gap}{0,30}\\b(?:instead of|rather than|in place of)\\b${gap}{0,24}${A}`, 2, false),
  pattern(
    `${A}${gap}{0,12}\\b(?:hides?|loses?|swallows?|conceals?|obscures?|discards?|(?:doesn't|does not) (?:show|tell|print|report|say))\\b[^\\ue000-\\ue3e7.]{0,60}${A}${gap}{0,4}\\b(?:would|will|could|shows?|tells?|prints?|reports?|gives?)\\b`,
    1,
    false,
  ),
  pattern(`${A}(?:\\([^()]{0,80}\\))?\\s*->\\s*${A}`, 1, true),
  pattern(
    `\\b(?:i'd|i would|let's|please|should|would|to)\\s(?:rather |also |then )?call\\s(?:this |the |it )?${A}${gap}{0,30}${A}`,
    1,
    true,
  ),
  pattern(`\\bnames?\\b${gap}{0,40}\\b(?:consider|try|maybe|perhaps|prefer)\\b${gap}{0,24}${A}`, 0, true),
  pattern(`${A}\\s(?:would be|says|reads|tells)\\s(?:much )?(?:better|more|clearer)\\b`, 0, true),
  pattern(
    `\\b(?:renam(?:e|ed|ing)|(?:${may}|better) (?:be )?(?:called|named|renamed))\\b${gap}{0,24}\\b(?:to|as|like|something like)\\b${gap}{0,40}${A}`,
    0,
    true,
  ),
  pattern(`\\b(?:called|named)\\s${gap}{0,12}${A}${gap}{0,12}\\binstead\\b`, 0, true),
  pattern(
    `\\b(?:more|better|clearer|descriptive|meaningful|explicit)\\b${gap}{0,30}\\bnames?\\b${gap}{0,48}\\b(?:like|such as|e\\.g\\.?,?|for example|as|is|:|would be)\\s${gap}{0,16}${A}`,
    0,
    true,
  ),
  pattern(
    `\\b(?:more|better|clearer|descriptive|meaningful|explicit)\\b${gap}{0,30}\\bnames?\\b${gap}{0,4}[(:,]\\s?${gap}{0,8}${A}`,
    0,
    true,
  ),
  pattern(
    `\\b(?<!\\b(?:is|are|was|were|be|being|been) )${using}\\b${gap}{0,24}${A}${gap}{0,24}\\b(?:instead|here)\\b`,
    0,
    false,
  ),
  pattern(
    `\\b(?:should|must|to|could|please|and|or|better|consider|recommend|suggest|prefer|^) (?:use|using|prefer|call|adopt)\\b${gap}{0,24}${A}`,
    0,
    false,
  ),
  pattern(`(?:^|[:,;] ?)(?:use|prefer|switch to|change to|add|adding|include)\\b${gap}{0,30}${A}`, 0, false),
  pattern(
    `\\b(?:adding|add|annotated? (?:as|with)|be (?:of type|typed as)|inherit from|switch to|change (?:it |this |that )?to|replaced? (?:it |this |that )?(?:with|by))\\s${gap}{0,16}${A}`,
    0,
    false,
  ),
]
