import type { LineRange } from '../../../claims/claim.ts'

/** No file is longer. */
const maximumNumber = 2 ** 31 - 1

/** A line or column that can be one: a whole number from 1. */
export function plainNumber(value: number | null | undefined): number | undefined {
  if (value === null || value === undefined) return undefined
  return Number.isInteger(value) && value >= 1 && value <= maximumNumber ? value : undefined
}

/** The lines from one to another; the first alone where there is no last behind it. */
export function lineRange(from: number | null | undefined, to?: number | null): LineRange | undefined {
  const first = plainNumber(from)
  if (first === undefined) return undefined
  const last = plainNumber(to)
  return { first, last: last === undefined || last < first ? first : last }
}

/** A column that a tool counts from 0, counted from 1. */
export function fromZero(column: number | null | undefined): number | undefined {
  return column === null || column === undefined ? undefined : plainNumber(column + 1)
}
