/** Where the names go that do not stand on the first line any more. */
interface Hanging {
  readonly indentation: string
  readonly lineEnd: string
  /** How long a line may be. */
  readonly limit: number
}

/** `opening`, names between commas, `closing`: on one line, or filled into lines of their own where that is too long. */
export function hangNames(
  opening: string,
  names: readonly string[],
  closing: string,
  { indentation, lineEnd, limit }: Hanging,
): string {
  const whole = `${opening}${names.join(', ')}${closing}`
  if (whole.length <= limit || names.length === 0) return whole
  const lines = [opening]
  let line = ''
  for (const [place, name] of names.entries()) {
    const piece = name + (place + 1 < names.length ? ',' : closing)
    if (line !== '' && `${line} ${piece}`.length > limit) {
      lines.push(line)
      line = ''
    }
    line = line === '' ? indentation + piece : `${line} ${piece}`
  }
  return [...lines, line].join(lineEnd)
}
