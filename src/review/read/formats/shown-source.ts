/** Lines of code that a tool shows under its findings: indented, or with a caret under them. */
export function isShownSource(line: string, next: string | undefined): boolean {
  return /^\s/.test(line) || isCaret(line) || (next !== undefined && isCaret(next))
}

function isCaret(line: string): boolean {
  return /^\s*\^[~^ ]*$/.test(line)
}
