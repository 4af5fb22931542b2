const shownLength = 40

/** A text as it is shown in evidence: on one line, and cut where it is long. */
export function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > shownLength ? `${line.slice(0, shownLength - 1)}…` : line
}
