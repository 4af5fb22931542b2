import type { ClaimKind } from '../claim.ts'
import type { Answer } from './answer.ts'
import { checkAssertionStyle } from './assertion-style.ts'
import { checkBareExcept } from './bare-except.ts'
import { checkCallStyle } from './call-style.ts'
import { checkCompareWithNone } from './compare-with-none.ts'
import { checkDuplicateCode } from './duplicate-code.ts'
import { checkFunctionTooLong } from './function-too-long.ts'
import { groundClaim, lineBehindEnd } from './ground-claim.ts'
import { checkMissingDocstring } from './missing-docstring.ts'
import { checkMissingReturn } from './missing-return.ts'
import { checkMissingTypeHint } from './missing-type-hint.ts'
import { checkMutableDefault } from './mutable-default.ts'
import { checkNaming } from './naming.ts'
import type { Question } from './question.ts'
import { checkSuggestion } from './suggestion.ts'
import { checkFileTooLong, checkTooManyArguments, checkTooManyBranches } from './too-many-parts.ts'
import { checkUndefinedName } from './undefined-name.ts'
import { checkUnhandledFailure } from './unhandled-failure.ts'
import { checkUnreachableCode } from './unreachable-code.ts'
import { checkUnusedImport } from './unused-import.ts'
import { checkUnusedVariable } from './unused-variable.ts'

const checkers: Readonly<Record<ClaimKind, (question: Question) => Answer>> = {
  'unused-variable': checkUnusedVariable,
  'missing-docstring': checkMissingDocstring,
  'missing-type-hint': checkMissingTypeHint,
  'assertion-style': checkAssertionStyle,
  'call-style': checkCallStyle,
  naming: checkNaming,
  'function-too-long': checkFunctionTooLong,
  'unhandled-failure': checkUnhandledFailure,
  'unused-import': checkUnusedImport,
  'mutable-default': checkMutableDefault,
  'bare-except': checkBareExcept,
  'compare-with-none': checkCompareWithNone,
  'missing-return': checkMissingReturn,
  'too-many-arguments': checkTooManyArguments,
  'too-many-branches': checkTooManyBranches,
  'file-too-long': checkFileTooLong,
  'duplicate-code': checkDuplicateCode,
  'unreachable-code': checkUnreachableCode,
  'undefined-name': checkUndefinedName,
  'no-claim': groundClaim,
  other: groundClaim,
}

/** What the code says about a claim. */
export function checkClaim(question: Question): Answer {
  const { kind } = question.claim
  const suggested = kind === 'other' ? checkSuggestion(question) : undefined
  return impossibleLine(question) ?? suggested ?? checkers[kind](question)
}

/** A line behind the end of the file, where nothing else tells what is meant. */
function impossibleLine({ claim, file }: Question): Answer | undefined {
  const { lines, subjects, kind } = claim
  const count = file.lines.count - (file.text.endsWith('\n') ? 1 : 0)
  if (!lines || lines.first <= count || subjects.length > 0 || kind === 'other' || file.text === '') return undefined
  return lineBehindEnd(file, count, lines.first)
}
