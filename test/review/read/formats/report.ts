import { readFileSync } from 'node:fs'
import type { Claim } from '../../../../src/claims/claim.ts'
import { readRecords, type RecordFormat } from '../../../../src/review/read/formats/read-records.ts'

/** What a tool really wrote about `orders.py`. */
export function report(name: string): string {
  return readFileSync(new URL(`reports/${name}`, import.meta.url), 'utf8')
}

/** The claims of a text; nothing of it may have been passed over. */
export function claimsIn(text: string, format: RecordFormat, names: Iterable<string> = []): Claim[] {
  const { claims, warnings } = readRecords(text, format, { names: new Set(names) })
  if (warnings.length > 0) throw new Error(warnings.join('\n'))
  return claims
}

/** The claim at an index, without what is not asked about. */
export function brief({ id, kind, rule, path, subjects, lines, columns }: Claim): string {
  const place = `${path ?? ''}:${lines ? `${lines.first}-${lines.last}` : ''}:${columns.join('/')}`
  return `${id} ${place} ${rule ?? ''} ${kind}: ${subjects.join(', ')}`
}
