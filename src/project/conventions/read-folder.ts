import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse, TomlError } from 'smol-toml'
import type { Conventions } from '../../python/semantics/conventions.ts'
import { readFile } from '../read-file.ts'
import { conventionPlaces, type ConventionPlace } from './convention-places.ts'
import { readEditorConfig } from './read-editor-config.ts'
import { readIni, type ConfigurationFault } from './read-ini.ts'
import { valueAt } from './value-at.ts'

/** A configuration file that was passed over. */
export interface ConfigurationWarning {
  /** Absolute. */
  readonly path: string
  /** 1-based; absent where the file could not be read at all. */
  readonly line?: number
  readonly reason: string
}

/** What the files in one folder say, its parents left aside. */
export interface FolderReading {
  readonly conventions: Conventions
  readonly warnings: readonly ConfigurationWarning[]
  /** Whether a repository starts here: what is further up is another project's. */
  readonly isTop: boolean
}

/** Reads the configuration in a folder. A file that is broken or cannot be read says nothing and is a warning. */
export function readFolder(folder: string): FolderReading {
  const documents = new FolderDocuments(folder)
  const conventions = {
    ...fact('lineLength', firstSaid(conventionPlaces.lineLength, documents)),
    ...fact('docstringStyle', firstSaid(conventionPlaces.docstringStyle, documents)),
    ...fact('pythonVersion', firstSaid(conventionPlaces.pythonVersion, documents)),
  }
  return { conventions, warnings: documents.warnings, isTop: documents.has('.git') || documents.has('.hg') }
}

function fact<Name extends keyof Conventions>(name: Name, value: Conventions[Name] | undefined): Conventions {
  return value === undefined ? {} : { [name]: value }
}

function firstSaid<T>(places: readonly ConventionPlace<T>[], documents: FolderDocuments): T | undefined {
  for (const { file, key, read } of places) {
    const value = documents.has(file) ? read(valueAt(documents.get(file), key)) : undefined
    if (value !== undefined) return value
  }
  return undefined
}

/** The files of a folder, each read once and only when it is asked for. */
class FolderDocuments {
  readonly warnings: ConfigurationWarning[] = []
  readonly #folder: string
  readonly #names: ReadonlySet<string>
  readonly #documents = new Map<string, unknown>()

  constructor(folder: string) {
    this.#folder = folder
    this.#names = new Set(listNames(folder))
  }

  has(name: string): boolean {
    return this.#names.has(name)
  }

  /** Tables in tables; undefined for a file that says nothing. */
  get(name: string): unknown {
    if (!this.#documents.has(name)) this.#documents.set(name, this.#read(name))
    return this.#documents.get(name)
  }

  #read(name: string): unknown {
    const path = join(this.#folder, name)
    const file = readFile(path)
    const { document, fault }: DocumentReading = file.kind === 'read' ? readDocument(name, file.bytes) : { fault: file }
    if (fault) this.warnings.push({ path, reason: fault.reason, ...('line' in fault ? { line: fault.line } : {}) })
    return document
  }
}

function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** A file with a fault says nothing. */
interface DocumentReading {
  readonly document?: unknown
  readonly fault?: ConfigurationFault | { readonly reason: string }
}

function readDocument(name: string, bytes: Buffer): DocumentReading {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
  if (name.endsWith('.toml')) return readToml(text)
  if (name === '.editorconfig') return { document: readEditorConfig(text) }
  const { sections, fault } = readIni(text)
  return fault ? { fault } : { document: sections }
}

function readToml(text: string): DocumentReading {
  try {
    return { document: parse(text) }
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    // its message goes on with the lines around the place
    const [message = ''] = error.message.split('\n')
    return { fault: { line: error.line, reason: message.replace(/^Invalid TOML document: /, '') } }
  }
}
