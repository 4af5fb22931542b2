/**
 * Tells by which dotted name a file is imported: with the folders around it that are packages. A file of no package is
 * known by its own name, as where its folder is a root of imports.
 */
export function importNames(paths: readonly string[]): (path: string) => string | undefined {
  const packages = new Set(paths.flatMap((path) => /^(?:(.*)\/)?__init__\.py$/.exec(path)?.[1] ?? []))
  return (path) => {
    const parts = path.replace(/\.py$/, '').split('/')
    if (parts.at(-1) === '__init__') parts.pop()
    let first = parts.length - 1
    while (first > 0 && packages.has(parts.slice(0, first).join('/'))) first -= 1
    const name = parts.slice(Math.max(first, 0))
    return name.length > 0 && name.every((part) => /^[^\W\d]\w*$/u.test(part)) ? name.join('.') : undefined
  }
}
