const escapes = new Map([
  [7, '\\a'],
  [8, '\\b'],
  [9, '\\t'],
  [10, '\\n'],
  [11, '\\v'],
  [12, '\\f'],
  [13, '\\r'],
  [34, '\\"'],
  [92, '\\\\'],
])

/**
 * A path as git writes it in the header of a patch: as it is, or in C-style quotes with the UTF-8 bytes of everything
 * but printable ASCII in octal (git's `core.quotePath`; GNU patch reads the same).
 */
export function quotePath(path: string): string {
  let quoted = ''
  for (const byte of new TextEncoder().encode(path)) quoted += escapes.get(byte) ?? escapeByte(byte)
  return quoted === path ? path : `"${quoted}"`
}

function escapeByte(byte: number): string {
  const isPrintable = byte >= 32 && byte < 127
  return isPrintable ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, '0')}`
}
