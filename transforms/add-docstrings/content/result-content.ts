import type { FunctionFacts } from '../../../src/python/semantics/function-facts/function-facts.ts'
import { describeResult } from './describe-result.ts'
import type { ResultContent } from './docstring-parts.ts'
import { typeText } from './parameter-content.ts'
import { hintOf } from '../../../src/python/semantics/function-facts/result-facts.ts'
import { inferredType } from './inferred-type.ts'

/** What a function gives back: undefined where that is nothing, or where it is read as an attribute. */
export function resultContent(facts: FunctionFacts): ResultContent | undefined {
  const { isGenerator } = facts.result
  return isGenerator ? yieldContent(facts) : returnContent(facts)
}

/** What a generator returns at its end. */
export function finalValueContent(facts: FunctionFacts): ResultContent | undefined {
  const { isGenerator, returned } = facts.result
  if (!isGenerator || returned.length === 0 || facts.isProperty) return undefined
  return { kind: 'returns', type: undefined, description: describeResult(facts, returned) }
}

function returnContent(facts: FunctionFacts): ResultContent | undefined {
  const { returned, returnsNone } = facts.result
  const hint = hintOf(facts)
  if (
    facts.isProperty ||
    (hint && /^(?:None|NoReturn|Never|typing\.NoReturn|typing\.Never|t\.NoReturn)$/.test(hint.text))
  )
    return undefined
  const isPromised = hint !== undefined && returnsNone
  if (returned.length === 0 && !isPromised) return undefined
  const description = returned.length === 0 ? 'None.' : describeResult(facts, returned)
  return { kind: 'returns', type: typeText(hint) ?? inferredType(facts, returned), description }
}

function yieldContent(facts: FunctionFacts): ResultContent | undefined {
  const { yielded } = facts.result
  const hint = hintOf(facts)
  const item = hint && itemHint(hint.text)
  if (yielded.length === 0 && (!hint || item === 'None')) return undefined
  const values = yielded.filter(({ isFrom }) => !isFrom).map(({ value }) => value)
  const description =
    yielded.length === 0
      ? 'None.'
      : describeResult(facts, values.length > 0 ? values : yielded.map(({ value }) => value))
  return { kind: 'yields', type: item, description }
}

/** `Iterator[int]` → int; `Generator[int, None, str]` → int. */
function itemHint(hint: string): string | undefined {
  const inner = /^(?:[\w.]+\.)?(?:Async)?(?:Iterator|Iterable|Generator)\[(.*)\]$/s.exec(
    hint.replaceAll(/\s+/g, ' '),
  )?.[1]
  if (inner === undefined) return undefined
  let depth = 0
  for (let at = 0; at < inner.length; at++) {
    if (inner[at] === '[') depth += 1
    else if (inner[at] === ']') depth -= 1
    else if (inner[at] === ',' && depth === 0) return inner.slice(0, at).trim()
  }
  return inner.trim()
}
