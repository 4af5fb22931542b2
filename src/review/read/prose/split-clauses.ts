const conjunction = /(?:,\s*|\s+)(?:while|whereas|but|although|though|however|yet)\b\s*|;\s*/gi
/** A mark, or a number that may be a line. */
const thing = /[\ue000-\ue3e7]|\d/

/**
 * The clauses of a masked sentence that stand against each other: "…, while line 9 has it". One that names nothing goes on
 * about what is before it: "…, but is never used".
 */
export function splitClauses(text: string): readonly string[] {
  const found: string[] = []
  let start = 0
  for (const { index, 0: word } of text.matchAll(conjunction)) {
    if (!thing.test(text.slice(start, index))) continue
    if (!thing.test(text.slice(index + word.length))) break
    found.push(text.slice(start, index))
    start = index + word.length
  }
  return [...found, text.slice(start)]
}
