/** The offset of the first character from `from` on that is no space: between two leaves there is nothing else. */
export function skipSpace(text: string, from: number): number {
  let at = from
  for (;;) {
    const code = text.charCodeAt(at)
    // space, and tab, line feed, vertical tab, form feed, carriage return; byte order mark
    if (code !== 32 && !(code >= 9 && code <= 13) && code !== 0xfeff) return at
    at += 1
  }
}
