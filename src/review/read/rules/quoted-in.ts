/** What a message of a tool quotes, in its order: in backticks, or in single or double quotes. */
export function quotedIn(message: string): readonly string[] {
  const found: string[] = []
  for (const { 1: ticked, 2: single, 3: double } of message.matchAll(
    /`([^`\n]{1,200})`|(?<![\p{L}\p{N}])'([^'\n]{1,200})'|"([^"\n]{1,200})"/gu,
  )) {
    found.push((ticked ?? single ?? double)!)
  }
  return found
}
