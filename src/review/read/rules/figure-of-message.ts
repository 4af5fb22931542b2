import type { ClaimedFigure, ClaimKind } from '../../../claims/claim.ts'

const units: Partial<Readonly<Record<ClaimKind, ClaimedFigure['unit']>>> = {
  'function-too-long': 'statements',
  'too-many-branches': 'branches',
  'too-many-arguments': 'arguments',
  'file-too-long': 'lines',
}

/** The figure of "Too many branches (14/12)" and "Too many statements (60 > 50)": the first, the other is the limit. */
export function figureOfMessage(kind: ClaimKind, message: string): ClaimedFigure | undefined {
  const unit = units[kind]
  const [, value] = /\((\d{1,9}) ?[>/] ?\d{1,9}\)/.exec(message) ?? []
  return unit === undefined || value === undefined ? undefined : { value: Number(value), unit }
}
