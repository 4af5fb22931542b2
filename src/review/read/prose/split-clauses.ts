const conjunction = /(?:,\s*|\s+)(?:while|whereas|but|although|though|however|yet)\b\s*|;\s*/gi

/** The clauses of a masked sentence that stand against each other: "…, while line 9 has it". */
export function splitClauses(text: string): readonly string[] {
  const found: string[] = []
  let start = 0
  for (const { index, 0: word } of text.matchAll(conjunction)) {
    found.push(text.slice(start, index))
    start = index + word.length
  }
  found.push(text.slice(start))
  return found.filter((clause) => /[\p{L}\p{N}\ue000-\ue3e7]/u.test(clause))
}
