/** A review's own number in front of a point, and how long what is set there is. */
export interface LeadingNumber {
  readonly number: string
  readonly length: number
}

const pattern =
  /^[\s*_#>-]{0,8}(?:(?:issue|point|item|comment|problem|finding|suggestion|remark|claim|nit)\s{0,2}(?:no\.?\s?)?#?(\d{1,4}(?:\.\d{1,4}){0,3}[a-z]?)(?=[\s.):*—–-])[.):*_\s—–-]{0,8}|#(\d{1,4})[.):*_]{0,4}\s|\(?(\d{1,4}(?:\.\d{1,4}){0,3}[a-z]?)(?:[.)]|:(?=\s))[*_]{0,3}(?:\s|$))/i

/** `1.`, `(1)`, `**1.**`, `Issue 1:`, `#1` in front of a text; undefined where there is none. */
export function leadingNumber(text: string): LeadingNumber | undefined {
  const found = pattern.exec(text.slice(0, 80))
  const number = found?.[1] ?? found?.[2] ?? found?.[3]
  return found && number !== undefined ? { number, length: found[0].length } : undefined
}
