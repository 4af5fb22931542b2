import type { ClaimKind } from '../../../claims/claim.ts'
import { mark } from './mask.ts'

/**
 * How far words go. `says`: the thing is so. `asks`: a remedy is asked for, which a claim of another kind may be asking for
 * as well. `names`: no more than what is talked about.
 */
export type Level = 'says' | 'asks' | 'names'

export interface Wording {
  readonly kind: ClaimKind
  readonly level: Level
  readonly words: RegExp
  /** Words about the same thing that say something else of it. */
  readonly unless?: RegExp
}

/** Pieces of the patterns below. Gaps have a greatest length, so that no text takes more than its length. */
const pieces: Readonly<Record<string, string>> = {
  A: mark,
  gap: '[^\\ue000-\\ue3e7]',
  no: "(?:no|not|never|isn't|aren't|wasn't|is not|are not|doesn't|don't|does not|do not|cannot|can't|nowhere|without)",
  absent:
    "(?:no|not|missing|miss|misses|lacks?|lacking|without|absent|doesn't|don't|does not|do not|neither|none of|needs?|needed|requires?|required|should (?:have|be|include|get)|could use|would benefit|benefit from|incomplete|undocumented)",
  adding:
    '(?:add(?:ing|ed)?|include|including|provide|providing|write|writing|consider|introduce|introducing|supply|use|using)',
  poor: '(?:poor(?:ly)?|bad(?:ly)?|misleading(?:ly)?|confusing(?:ly)?|unclear|vague|cryptic|ambiguous|generic|uninformative|non-descriptive|nondescriptive|undescriptive|meaningless|inconsistent|unhelpful|too (?:short|generic|vague|terse|similar|long))',
  better: '(?:more|better|clearer|descriptive|meaningful|expressive|explicit|specific|informative|self-explanatory)',
  long: '(?:quite|very|overly|rather|fairly|excessively|extremely|too|pretty|unusually|so) (?:long|large|big|lengthy)',
  function: '(?:function|method|test|routine|body|implementation)s?',
  file: '(?:file|module|script)s?',
  empty: '(?:redundant|unnecessary|superfluous|useless|needless|unneeded|extraneous|extra)',
  parens: '(?:parenthes[ei]s|parens?|brackets)',
  error: '(?:exception|error|failure)s?',
}

const table: readonly (readonly [ClaimKind, Level, string, string?])[] = [
  [
    'unused-import',
    'says',
    '\\b(?:unused|unneeded|unnecessary|redundant|superfluous)\\b.{0,60}\\bimport(?:s|ed|ing)?\\b',
    '\\b(?:variable|local)s?\\b',
  ],
  [
    'unused-import',
    'says',
    "\\bimport(?:s|ed|ing)?\\b.{0,80}\\b(?:unused|(?:not|never|isn't|aren't|no longer|nowhere)\\b.{0,20}\\b(?:used|needed|referenced|required)|unnecessary|redundant|superfluous)\\b",
  ],
  [
    'unused-import',
    'says',
    "\\bimport(?:s|ed|ing)?\\b.{0,60}\\b(?:without using|nothing uses|no one uses|not needed|no longer needed|isn't needed)\\b",
  ],
  ['unused-import', 'asks', '\\bremov(?:e|ing) (?:the |this |these |that )?imports?\\b'],

  ['missing-docstring', 'says', '\\b{absent}\\b.{0,60}\\bdoc-?strings?\\b', '{else}'],
  ['missing-docstring', 'says', '\\bdoc-?strings?\\b.{0,40}\\b(?:missing|absent|lacking|needed|required)\\b', '{else}'],
  ['missing-docstring', 'says', '\\b(?:undocumented|not documented|lacks? (?:any )?documentation|no documentation)\\b'],
  ['missing-docstring', 'asks', '\\b{adding}\\b.{0,30}\\bdoc-?strings?\\b', '{else}'],
  ['missing-docstring', 'asks', '\\bdoc-?strings?\\b.{0,40}\\bwould (?:be|help)\\b', '{else}'],
  ['missing-docstring', 'names', '\\bdoc-?strings?\\b', '{else}'],

  [
    'missing-type-hint',
    'says',
    '\\b(?:{absent})\\b.{0,60}\\b(?:type(?:-| )?(?:hint|annotation|declaration)s?|type(?:-| )?hinting|annotated)\\b',
    '{else}',
  ],
  [
    'missing-type-hint',
    'says',
    '\\b(?:no|missing|lacks?|lacking|without)\\b{gap}{0,24}\\b(?:annotations?|hints?|return types?)\\b',
    '{else}|@|\\blogin\\b',
  ],
  [
    'missing-type-hint',
    'says',
    '\\b(?:type(?:-| )?(?:hint|annotation)s?|annotations?|return types?)\\b.{0,40}\\b(?:missing|absent|lacking|needed|required)\\b',
    '{else}',
  ],
  [
    'missing-type-hint',
    'says',
    "\\b(?:untyped|un-?annotated|(?:not|never|isn't|aren't|doesn't) (?:been )?annotate[sd]?)\\b",
    '\\b(?:Dict|List|dict|list)\\b',
  ],
  [
    'missing-type-hint',
    'asks',
    '\\b{adding}\\b.{0,40}\\b(?:type(?:-| )?(?:hint|annotation)s?|type(?:-| )?hinting)\\b',
    '{else}',
  ],
  ['missing-type-hint', 'asks', '\\bannotate(?: the| this| its)? (?:parameter|argument|function|method|return|{A})'],
  ['missing-type-hint', 'names', '\\b(?:type(?:-| )?(?:hint|annotation)s?|type(?:-| )?hinting)\\b', '{else}'],

  ['mutable-default', 'says', '\\bmutable\\b.{0,40}\\b(?:default|argument)s?\\b'],
  ['mutable-default', 'says', '\\bdefaults?\\b.{0,60}\\bmutable\\b'],
  ['mutable-default', 'says', '\\bdefaults?\\b.{0,60}\\bshared (?:between|across|among|by)\\b'],

  ['bare-except', 'says', '\\bbare\\W{0,3}except(?:s|ion)?\\b'],
  [
    'bare-except',
    'says',
    '\\bexcept\\b.{0,20}\\b(?:clause|block|statement|handler)?\\b.{0,10}\\b(?:is bare|without (?:an?|any|the|specifying)\\b.{0,20}\\b(?:exception|type))',
  ],
  [
    'bare-except',
    'says',
    '\\b(?:overly|too|so|very)[ -](?:broad|general|generic)\\b.{0,30}\\b(?:except|exception|catch|handler)',
  ],
  ['bare-except', 'says', '\\bbroad\\b.{0,20}\\b(?:except|exception|catch|handler)'],
  [
    'bare-except',
    'says',
    '\\b(?:except(?:ion)?|catch(?:es|ing)?)\\b.{0,40}\\b(?:too|overly) (?:broad|general|generic)\\b',
  ],
  [
    'bare-except',
    'says',
    '\\b(?:catch(?:es|ing)?|swallow(?:s|ing)?)\\b.{0,12}\\b(?:all exceptions|every exception|everything|generic exceptions?|(?:the )?(?:base |general |generic |broad )Exception)\\b',
  ],

  ['compare-with-none', 'says', '(?:==|!=)\\s*None\\b'],
  [
    'compare-with-none',
    'says',
    '\\b(?:compar\\w+|check\\w*|test\\w*|equality)\\b.{0,40}\\bNone\\b.{0,60}(?:==|!=|\\bis\\b(?: not)?.{0,6}\\b(?:rather|instead|over))',
  ],
  ['compare-with-none', 'says', '(?:==|!=).{0,40}\\b(?:compar\\w+|check\\w*|against|to|with)\\b.{0,20}\\bNone\\b'],
  [
    'compare-with-none',
    'says',
    '\\bNone\\b.{0,60}\\b(?:should|must|use|using|with|via)\\b.{0,30}(?:==|!=|\\bis (?:not )?(?:rather|instead))',
  ],

  [
    'too-many-arguments',
    'says',
    '\\b(?:too many|so many|a lot of|many|(?:large|high|excessive) number of)\\b.{0,20}\\b(?:arg(?:ument)?s?|param(?:eter)?s?)\\b',
    '\\b(?:fewer|wrong|correct|incorrect|mismatch)\\b',
  ],
  [
    'too-many-arguments',
    'says',
    '\\b(?:takes?|has|have|accepts?|{function}.{0,6}\\bwith|receives?|requires?|expects?)\\b.{0,12}\\b(?:\\d{1,3}|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)\\+?\\b.{0,14}\\b(?:arg(?:ument)?s?|param(?:eter)?s?)\\b',
  ],
  [
    'too-many-arguments',
    'says',
    '\\b(?:argument|parameter) list\\b.{0,20}\\blong\\b|\\blong (?:argument|parameter) list',
  ],
  [
    'too-many-branches',
    'says',
    '\\b(?:too many|so many|many)\\b.{0,20}\\b(?:branches|conditionals?|if statements|conditions|if/else)\\b',
  ],
  ['too-many-branches', 'says', '\\b(?:\\d{1,3})\\b.{0,12}\\bbranches\\b'],

  [
    'file-too-long',
    'says',
    '\\b{file}\\b.{0,40}\\b(?:(?:quite|very|overly|too|rather|extremely) long|\\d+\\+? lines)\\b',
    '\\b{function}\\b|\\badd',
  ],
  ['file-too-long', 'says', '\\b(?:long|large|huge) {file}\\b'],
  ['function-too-long', 'says', '\\btoo many statements\\b|\\b\\d{1,3} statements\\b'],
  [
    'function-too-long',
    'says',
    '(?:\\b{function}\\b.{0,40}|{A}.{0,12}\\b(?:is|are|was|has become|gets?|looks?|seems?|appears?)\\b.{0,12}|^(?:\\W|is |this |it ){0,4})\\b{long}\\b|\\b{long} {function}\\b',
    '\\b(?:lines? (?:is|are|was)|line length|lines? too|names?|message|characters|string|timeout|time|wait|import)\\b',
  ],
  [
    'function-too-long',
    'says',
    '(?<!\\bline )\\b\\d{1,6}\\+?[ -]lines?\\b(?:.{0,10}\\b(?:of code|long|function|method|in length)\\b|$|\\W)',
    '\\b(?:above|below|earlier|later|after|before|further|apart|first|last|changed|characters|removed|added)\\b',
  ],
  ['function-too-long', 'says', '\\b(?:too )?(?:long|lengthy) {function}\\b'],
  [
    'function-too-long',
    'asks',
    '\\b(?:split(?:ting)?|break(?:ing)?|broken|decompos\\w+|divid\\w+|refactor\\w*)\\b.{0,60}\\b(?:into|smaller)\\b.{0,30}\\b(?:smaller|separate|multiple|several|helper|focused|individual)\\b.{0,30}\\b(?:{function}|helpers?|units|pieces|parts|ones)\\b',
    '\\b(?:sentences?|docstrings?|expressions?|calls?|lines?|comments?)\\b',
  ],

  ['call-style', 'says', '\\b(?:without|missing|lacks?|lacking|no|omits?|forgot|forgets)\\b.{0,20}\\b{parens}'],
  ['call-style', 'says', '\\b{empty}\\b.{0,20}\\b{parens}'],
  ['call-style', 'says', "(?:\\bnot|n't|\\bnever) (?:need|require)\\b.{0,10}\\b{parens}"],
  [
    'call-style',
    'says',
    "\\b{parens}.{0,80}\\b(?:{empty}|missing|(?:not|aren't|isn't|never) (?:needed|necessary|required)|can be (?:omitted|removed|dropped)|omitted)\\b",
  ],
  ['call-style', 'says', '\\b(?:referenced|named|mentioned)\\b.{0,20}\\b(?:not|never)(?: actually)? called\\b'],

  [
    'missing-return',
    'says',
    '\\b(?:missing|lacks?|no|without)\\b(?: an?| any| the)?(?: explicit)? return(?: statement| value)?s?\\b',
    '\\breturn[ -](?:types?|type)\\b',
  ],
  [
    'missing-return',
    'says',
    "(?:\\bnot|n't|\\bnever)\\b.{0,20}\\breturn\\b.{0,24}\\b(?:all|every|some) (?:code )?(?:path|branch|case)",
  ],
  ['missing-return', 'says', '\\bnot (?:all|every)\\b.{0,20}\\b(?:path|branch)\\w*\\b.{0,30}\\breturn'],
  [
    'missing-return',
    'says',
    '\\binconsistent return|\\breturns? inconsistent|\\bimplicit(?:ly)?\\b.{0,10}\\breturns? None\\b|\\brun off (?:its|the) end|\\bfalls? (?:off|through) (?:its|the) end',
    '\\btypes?\\b',
  ],

  [
    'duplicate-code',
    'says',
    '\\b(?:duplicat\\w+|repeated|repetitive|identical|copy-?pasted?|copied)\\b.{0,24}\\b(?:code|logic|block|implementation|function|method|bod(?:y|ies)|definition|snippet)s?\\b|\\bthe same (?:code|logic|implementation|body|bodies)\\b',
    '\\b(?:keys?|entr(?:y|ies)|records?|rows?|requests?|values?|names?|lookups?|numbers?)\\b|\\b(?:reduc\\w*|avoid\\w*|prevent\\w*|eliminat\\w*|without|less)\\b.{0,16}\\b(?:duplicat|repet)',
  ],
  [
    'duplicate-code',
    'says',
    '\\b(?:code|logic|implementation|function|method|bod(?:y|ies))s?\\b.{0,40}\\b(?:duplicat\\w+|identical|repeated|copy-?pasted?|do the same)\\b',
    '\\b(?:keys?|entr(?:y|ies)|records?|rows?|requests?|values?|names?|lookups?|numbers?)\\b|\\b(?:reduc\\w*|avoid\\w*|prevent\\w*|eliminat\\w*|without|less)\\b.{0,16}\\b(?:duplicat|repet)',
  ],
  [
    'duplicate-code',
    'says',
    '{A}.{0,10}\\b(?:duplicates|is a (?:copy|duplicate) of|is identical to|is the same as|are .{0,16}\\b(?:identical|duplicates|copies|the same))\\b',
  ],

  ['duplicate-code', 'says', '\\bduplicated?\\b.{0,20}\\b(?:in|across|between)\\b.{0,20}{A}.{0,40}{A}'],

  ['unreachable-code', 'says', '\\bunreachable\\b', '\\b(?:host|network|server|url|endpoint|service|database)s?\\b'],
  ['unreachable-code', 'says', '\\bdead code\\b', '\\bunused\\b|\\b(?:never|not) (?:used|called)\\b'],
  [
    'unreachable-code',
    'says',
    "\\b(?:never|cannot be|can't be|can never be)\\b(?: be| get)? (?:reach(?:ed)?|executed|executes?|runs?)\\b",
    '\\b(?:tests?|if|when)\\b',
  ],

  [
    'undefined-name',
    'says',
    '\\b(?:undefined|undeclared) (?:name|variable|symbol|reference|function)s?\\b|{A} (?:variable |function )?(?:is|are|seems|remains) (?:undefined|undeclared)\\b',
    '\\b(?:undefined behaviou?r|or undefined|null|if|check\\w*|values?|cases?|could|would|might|may)\\b',
  ],
  [
    'undefined-name',
    'says',
    "\\b(?:not|never|isn't|aren't|wasn't)\\b(?: been)?(?: yet)? (?:defined|declared|imported)\\b",
    '\\b(?:if|could|would|might|may|whether)\\b',
  ],
  ['undefined-name', 'says', '\\b(?:NameError|UnboundLocalError)\\b', '\\bif\\b'],
  [
    'undefined-name',
    'says',
    '\\b(?:used|referenced|accessed) before (?:it is |being |its )?(?:defin\\w+|assign\\w+|declar\\w+)\\b',
  ],
  ['undefined-name', 'says', '\\bmissing (?:an? |the )?imports?\\b'],

  [
    'unhandled-failure',
    'says',
    '\\b(?:without|missing|lacks?|lacking|no|not (?:wrapped |enclosed |inside )?(?:in|by|within))\\b.{0,16}\\b(?:try\\b|{error}[ -]?handling|handling of)',
  ],
  [
    'unhandled-failure',
    'says',
    "\\b(?:not|isn't|aren't|never) (?:guarded|protected|covered|surrounded|enclosed|wrapped)\\b.{0,12}\\btry\\b",
  ],
  ['unhandled-failure', 'asks', '\\bshould be\\b.{0,12}\\b(?:inside|in|within)\\b.{0,6}\\btry\\b'],
  ['unhandled-failure', 'says', '\\b(?:unhandled|uncaught)\\b.{0,16}\\b{error}\\b'],
  [
    'unhandled-failure',
    'says',
    "\\b{error}\\b.{0,40}\\b(?:not|never|isn't|aren't|wasn't|doesn't|don't)\\b.{0,12}\\b(?:handled|caught)\\b",
  ],
  [
    'unhandled-failure',
    'says',
    "(?:\\bnot|n't|\\bnever)\\b.{0,8}\\b(?:handle|handles|catch|catches)\\b.{0,30}\\b{error}\\b",
  ],
  ['unhandled-failure', 'asks', '\\b(?:wrap|surround|enclose)\\w*\\b.{0,60}\\b(?:in|with|inside)\\b.{0,6}\\btry\\b'],
  [
    'unhandled-failure',
    'asks',
    '(?<!\\bby )\\b(?:add(?:ing)?|include|introduc(?:e|ing)|provid(?:e|ing)|consider|implement(?:ing)?)\\b.{0,40}\\b(?:{error}[ -]?handling|try\\b)',
  ],
  [
    'unhandled-failure',
    'asks',
    '(?:^|\\b(?:should|must|needs? to|important to|better to|consider|recommend\\w*|please|to)\\s)(?:also |always )?(?:handl(?:e|ing)|catch(?:ing)?)\\b.{0,30}\\b{error}\\b',
    '\\b(?:help(?:s|ing)?|tr(?:y|ies|ying)|used?|able) to\\b',
  ],

  ['assertion-style', 'names', '\\bassertions?\\b'],

  [
    'unused-variable',
    'says',
    '\\bunused\\b',
    '\\b(?:imports?|functions?|methods?|class(?:es)?|files?|modules?|code|dependenc(?:y|ies)|fixtures?|styles?|ids?)\\b',
  ],
  [
    'unused-variable',
    'says',
    "\\b(?:never|not|isn't|aren't|wasn't|no longer|nowhere)\\b(?: being| actually| currently| ever)? (?:used|read|referenced|accessed|utili[sz]ed)\\b",
    '\\b(?:imports?|imported|functions?|methods?|class(?:es)?|files?|modules?|if|correctly|properly|consistently)\\b',
  ],
  ['unused-variable', 'says', '\\bdead (?:assignment|store|variable)s?\\b'],
  ['unused-variable', 'says', '\\bassigned\\b.{0,30}\\bbut\\b.{0,20}\\b(?:not|never|no)\\b.{0,12}\\b(?:used|read)\\b'],

  [
    'naming',
    'says',
    "(?:\\bnot|n't|\\bless|\\blittle)\\b.{0,12}\\b(?:descriptive|meaningful|expressive|self-explanatory|informative|intuitive)\\b",
  ],
  [
    'naming',
    'says',
    '\\b{poor}\\b.{0,30}\\b(?:names?|naming|named|identifiers?)\\b',
    '\\b(?:file|path|host|domain|user|column)[ -]?names?\\b',
  ],
  [
    'naming',
    'says',
    '\\b(?:names?|naming|named)\\b.{0,40}\\b{poor}\\b',
    '\\b(?:exception|error message|docstring)s?\\b',
  ],
  ['naming', 'says', '\\b(?:naming convention|snake_case|camelCase|PascalCase|CapWords|PEP ?8 naming)\\b'],
  ['naming', 'says', '\\b(?:says?|tells?)\\b.{0,16}\\b(?:little|nothing)\\b'],
  ['naming', 'says', '{A} (?:is|are) (?:too|very|rather|quite) (?:generic|vague|short|terse|cryptic|ambiguous)\\b'],
  ['naming', 'asks', '\\b{better}\\b(?: [a-z-]+)?(?: [a-z-]+)? names?\\b'],
  ['naming', 'asks', '\\brenam(?:e|ed|ing)\\b'],
  ['naming', 'asks', '\\b(?:should|could|might|would|better) (?:be )?(?:better )?(?:called|named)\\b'],
  ['naming', 'names', '\\b(?:variable|function|method|class|parameter|argument|constant)? ?naming\\b'],
]

/** What is said of a docstring or hint that is there. */
const elsewise =
  '\\b(?:incorrect|wrong|outdated|misleading|mismatch\\w*|inconsistent|typo|grammar|stale|inaccurate|match(?:es)?|contradict\\w*|reword|update[ds]?|updating|fix(?:ed|ing)?|mentions|refers|says|describes|style of|format of)\\b'

/** Ordered: of two that tell the same words, the first is taken. */
export const vocabulary: readonly Wording[] = table.map(([kind, level, words, unless]) => {
  const wording = { kind, level, words: compile(words) }
  return unless === undefined ? wording : { ...wording, unless: compile(unless.replace('{else}', elsewise)) }
})

function compile(pattern: string): RegExp {
  let filled = pattern
  while (/\{[a-z]+\}|\{A\}/.test(filled))
    filled = filled.replaceAll(/\{([a-z]+|A)\}/g, (_, word: string) => pieces[word] ?? '')
  return new RegExp(filled, 'i')
}
