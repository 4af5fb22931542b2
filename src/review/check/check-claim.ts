import type { Answer } from '../../claims/answer.ts'
import type { ClaimKind, TransformClaimKind } from '../../claims/claim.ts'
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

type Checks = Record<Exclude<ClaimKind, TransformClaimKind>, ClaimCheck> & Partial<Record<ClaimKind, ClaimCheck>>

/** What the code tells by itself, beyond what transforms answer. */
const facts: Readonly<Checks> = {
  'unused-import': checkUnusedImport,
  'mutable-default': checkMutableDefault,
  'bare-except': checkBareExcept,
  'compare-with-none': checkCompareWithNone,
  'missing-return': checkMissingReturn,
  'too-many-arguments': checkTooManyArguments,
  'file-too-long': checkFileTooLong,
  'duplicate-code': checkDuplicateCode,
  'unreachable-code': checkUnreachableCode,
  'undefined-name': checkUndefinedName,
  'no-claim': groundClaim,
  other: (question) => checkSuggestion(question) ?? groundClaim(question),
}

/** Lets the transform answer that a claim is about, else a fact of the code, else what the claim names. */
export function claimCheck(transforms: readonly Transform[]): ClaimCheck {
  return (question) => {
    const { kind } = question.claim
    const impossible = impossibleLine(question)
    if (impossible) return impossible
    const transform = transforms.find(({ meta }) => meta.claims?.some((each) => each === kind))
    return transform?.disprove?.(question) ?? (facts[kind] ?? groundClaim)(question)
  }
}

/** A line behind the end of the file, where nothing else tells what is meant. */
function impossibleLine({ claim, file }: Question): Answer | undefined {
  const { lines, subjects, kind } = claim
  const count = file.lines.count - (file.text.endsWith('\n') ? 1 : 0)
  if (!lines || lines.first <= count || subjects.length > 0 || kind === 'other' || file.text === '') return undefined
  return lineBehindEnd(file, count, lines.first)
}
