/** A name that a hint needs and that the file does not bind yet. */
export interface NeededImport {
  /** As it is to be written, with the dots of a relative import. */
  readonly module: string
  /** What comes from the module; undefined for `import module`. */
  readonly name?: string | undefined
  /** Goes under `if TYPE_CHECKING:`, so that nothing is imported when the program runs. */
  readonly isForTypeChecking: boolean
}

/** The name that the import binds. */
export function boundBy({ module, name }: NeededImport): string {
  return name ?? module.replace(/\..*/, '')
}

/** Equal for imports that bring the same thing. */
export function keyOfImport({ module, name, isForTypeChecking }: NeededImport): string {
  return `${module} ${name ?? ''} ${isForTypeChecking ? 'checking' : ''}`
}
