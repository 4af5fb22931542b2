import { dirname } from 'node:path'
import type { Conventions } from '../../python/semantics/conventions.ts'
import { readFolder, type ConfigurationWarning } from './read-folder.ts'

/** The conventions of files by their folders: every folder is read once, and only when a file in it is asked about. */
export class ProjectConventions {
  readonly #ofFolders = new Map<string, Conventions>()
  readonly #warnings: ConfigurationWarning[] = []

  /** What the configuration around a file says: each fact by the nearest folder that says it, up to the repository's top. */
  of(absolutePath: string): Conventions {
    return this.#ofFolder(dirname(absolutePath))
  }

  /** The configuration files passed over so far. */
  get warnings(): readonly ConfigurationWarning[] {
    return this.#warnings
  }

  #ofFolder(folder: string): Conventions {
    const known = this.#ofFolders.get(folder)
    if (known) return known
    const { conventions, warnings, isTop } = readFolder(folder)
    this.#warnings.push(...warnings)
    const isOutermost = isTop || dirname(folder) === folder
    const merged = isOutermost ? conventions : { ...this.#ofFolder(dirname(folder)), ...conventions }
    this.#ofFolders.set(folder, merged)
    return merged
  }
}
