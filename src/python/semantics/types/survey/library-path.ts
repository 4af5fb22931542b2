/** The prefix of the paths of library stubs. */
const prefix = 'typeshed:'

/** The path that stands for a module of the standard library, by its dotted name. */
export function libraryPath(module: string): string {
  return prefix + module
}

export function isLibraryPath(path: string): boolean {
  return path.startsWith(prefix)
}

/** The dotted name of a module of the library, by its path. */
export function libraryName({ path }: { readonly path: string }): string {
  return path.slice(prefix.length)
}
