// C0 and C1 controls but tab and line feed, DEL, and the marks that reorder text: a file or a name must not steer the
// terminal it is shown on (CWE-150).
// oxlint-disable-next-line no-control-regex -- they are what it is about
const controls = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g

/** Text for a terminal: control characters are spelled out, tabs and line ends stay. */
export function visible(text: string): string {
  return text.replaceAll(/\r(?=\n)/g, '').replaceAll(controls, (character) => {
    const code = character.charCodeAt(0)
    return code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16)}`
  })
}

/** One line for a terminal: line feeds are spelled out too. */
export function visibleLine(text: string): string {
  return visible(text.replaceAll('\n', '\\n'))
}
