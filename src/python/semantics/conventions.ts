/** The styles of structured docstrings that linters know by name. */
export type DocstringStyle = 'google' | 'numpy' | 'sphinx'

/** A version of Python: `[3, 10]`. */
export type PythonVersion = readonly [major: number, minor: number]

/** What the configuration of a project says about its files; undefined where it says nothing. */
export interface Conventions {
  /** In columns. */
  readonly lineLength?: number
  readonly docstringStyle?: DocstringStyle
  /** The oldest Python 3 that the project runs on; Python 2 where it runs on no other. */
  readonly pythonVersion?: PythonVersion
}
