// What JSON leaves as it is and a terminal may act on: DEL, C1 controls, and the marks that reorder text.
const controls = /[\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g

/** A document as JSON that no terminal acts on: control characters are escaped, which readers of JSON undo. */
export function toVisibleJson(document: object): string {
  const text = JSON.stringify(document, null, 2)
  return `${text.replaceAll(controls, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`
}
