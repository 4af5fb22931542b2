/**
 * What a document says under a path of keys, or undefined. Tools take `line-length` and `line_length` for one option, and
 * sections in any letter case (`FORMAT`), so names are compared without either.
 */
export function valueAt(document: unknown, path: string): unknown {
  return path.split('.').reduce(valueOf, document)
}

function valueOf(table: unknown, key: string): unknown {
  if (typeof table !== 'object' || table === null || Array.isArray(table)) return undefined
  return Object.entries(table).find(([name]) => plain(name) === plain(key))?.[1]
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll('_', '-')
}
