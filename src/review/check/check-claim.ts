import type { Answer } from '../../claims/answer.ts'
import type { ClaimKind } from '../../claims/claim.ts'
import type { Question } from '../../claims/question.ts'
import type { Transform } from '../../engine/transform.ts'
import { checkBareExcept } from './bare-except.ts'
import { checkCompareWithNone } from './compare-with-none.ts'
import { checkDuplicateCode } from './duplicate-code.ts'
import { groundClaim, lineBehindEnd } from './ground-claim.ts'
import { checkMissingReturn } from './missing-return.ts'
import { checkMutableDefault } from './mutable-default.ts'
import { checkSuggestion } from './suggestion.ts'
import { checkFileTooLong, checkTooManyArguments } from './too-many-parts.ts'
import { checkUndefinedName } from './undefined-name.ts'
import { checkUnreachableCode } from './unreachable-code.ts'
import { checkUnusedImport } from './unused-import.ts'

/** Answers claims. */
export type ClaimCheck = (question: Question) => Answer

/** What the code tells by itself, beyond what transforms answer. */
const facts: ReadonlyMap<ClaimKind, ClaimCheck> = new Map([
  ['unused-import', checkUnusedImport],
  ['mutable-default', checkMutableDefault],
  ['bare-except', checkBareExcept],
  ['compare-with-none', checkCompareWithNone],
  ['missing-return', checkMissingReturn],
  ['too-many-arguments', checkTooManyArguments],
  ['file-too-long', checkFileTooLong],
  ['duplicate-code', checkDuplicateCode],
  ['unreachable-code', checkUnreachableCode],
  ['undefined-name', checkUndefinedName],
])

export function claimCheck(transforms: readonly Transform[]): ClaimCheck {
  return (question) => checkClaim(question, transforms)
}

/** What the code says about a claim: the transform that it is about answers, else a fact of the code, else what it names. */
function checkClaim(question: Question, transforms: readonly Transform[]): Answer {
  const { kind } = question.claim
  const suggested = kind === 'other' ? checkSuggestion(question) : undefined
  const early = impossibleLine(question) ?? suggested
  if (early) return early
  const transform = transforms.find(({ meta }) => meta.claims?.includes(kind))
  return transform?.disprove?.(question) ?? (facts.get(kind) ?? groundClaim)(question)
}

/** A line behind the end of the file, where nothing else tells what is meant. */
function impossibleLine({ claim, file }: Question): Answer | undefined {
  const { lines, subjects, kind } = claim
  const count = file.lines.count - (file.text.endsWith('\n') ? 1 : 0)
  if (!lines || lines.first <= count || subjects.length > 0 || kind === 'other' || file.text === '') return undefined
  return lineBehindEnd(file, count, lines.first)
}
