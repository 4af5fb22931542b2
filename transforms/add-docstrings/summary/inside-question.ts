import type { FunctionFacts } from '../../../src/python/semantics/function-facts/function-facts.ts'
import { definite } from './noun-phrase.ts'
import { plainWords, spokenWords } from './spoken-words.ts'
import { parameterSubject, subjectOf } from './subject.ts'
import { isRatherNoun, verbOf } from './verb-table.ts'
import { whetherClause } from './whether-clause.ts'

/** A question in the middle of a name. */
export interface InsideQuestion {
  /** The verb in front of it: `check_is_valid`; undefined where a noun stands there. */
  readonly verb: string | undefined
  /** Behind `whether`. */
  readonly clause: string
}

/** `view_is_safe` → the view is safe; `check_is_valid` → check, the server is valid; undefined for other names. */
export function insideQuestion(facts: FunctionFacts): InsideQuestion | undefined {
  const bare = facts.name.replace(/^_+|_+$/g, '')
  const plain = plainWords(bare)
  const at = plain.findIndex((word, index) => index > 0 && /^(?:is|has|are)$/.test(word))
  if (at < 0 || at === plain.length - 1 || plain.length !== bare.split('_').length) return undefined
  const [first = ''] = plain
  if (/^(?:if|when|unless|what|which|who|where|that|until|while|is|has|are|test|on)$/.test(plain[at - 1]!))
    return undefined
  const question = plain.slice(at).join('_')
  const isVerb = verbOf(first) !== undefined && !isRatherNoun(first, [], false)
  if (!isVerb) return clauseOf(question, definite(spokenWords(plain.slice(0, at).join('_'))), undefined)
  if (at > 1) return undefined
  const subject = (subjectOf(facts) ?? parameterSubject(facts))?.phrase ?? 'it'
  return clauseOf(question, subject, first === 'get' ? 'return' : verbOf(first))
}

function clauseOf(question: string, subject: string, verb: string | undefined): InsideQuestion | undefined {
  const clause = whetherClause(question, subject)
  return clause === undefined ? undefined : { verb, clause }
}
