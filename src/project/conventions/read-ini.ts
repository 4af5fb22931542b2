/** Where a configuration file cannot be read, and why. */
export interface ConfigurationFault {
  /** 1-based. */
  readonly line: number
  readonly reason: string
}

/** Sections with their options. What stands before the first section is in the section without a name. */
export interface IniReading {
  readonly sections: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** The first line that is nothing of the kind; absent for a sound file. */
  readonly fault?: ConfigurationFault
}

/**
 * Reads the INI dialect of Python's `configparser`, on which setup.cfg, tox.ini and the linters' files stand: `key = value`
 * and `key: value`, comments on lines of their own, values that go on in lines indented deeper than their key. Keys come
 * in lower case, values without blank lines. The library `ini` knows neither colons nor continued values and takes dots in titles for nesting.
 */
export function readIni(text: string): IniReading {
  const reader: IniReader = { sections: { '': {} }, section: '', key: undefined, indentation: 0, fault: undefined }
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\r\n]/)
    .entries()) {
    const reason = readLine(reader, line)
    if (reason !== undefined) reader.fault ??= { line: index + 1, reason }
  }
  return reader.fault ? { sections: reader.sections, fault: reader.fault } : { sections: reader.sections }
}

interface IniReader {
  readonly sections: Record<string, Record<string, string>>
  section: string
  /** The option that a deeper line goes on. */
  key: string | undefined
  indentation: number
  fault: ConfigurationFault | undefined
}

/** What is wrong with the line, or undefined. */
function readLine(reader: IniReader, line: string): string | undefined {
  const content = line.trim()
  if (content === '' || content.startsWith('#') || content.startsWith(';')) return undefined
  const indentation = line.length - line.trimStart().length
  const options = reader.sections[reader.section]!
  if (reader.key !== undefined && indentation > reader.indentation) {
    options[reader.key] += `\n${content}`
    return undefined
  }
  reader.indentation = indentation
  const title = /^\[(.+)\]/.exec(content)?.[1]
  return title === undefined ? readOption(reader, content) : openSection(reader, title)
}

function openSection(reader: IniReader, title: string): string | undefined {
  const isSecond = Object.hasOwn(reader.sections, title)
  if (!isSecond) define(reader.sections, title, {})
  reader.section = title
  reader.key = undefined
  return isSecond ? `the section [${title}] comes twice` : undefined
}

function readOption(reader: IniReader, content: string): string | undefined {
  const [, key = '', value = ''] = /^(.*?)\s*[=:]\s*(.*)$/.exec(content) ?? []
  if (key === '') return 'it is neither a section nor an option'
  const options = reader.sections[reader.section]!
  const name = key.toLowerCase()
  const isSecond = Object.hasOwn(options, name)
  define(options, name, value)
  reader.key = name
  if (reader.section === '') return 'an option stands before the first section'
  return isSecond ? `the option \`${key}\` comes twice` : undefined
}

/** Assignment would take `__proto__` for something else than a name. */
function define<T>(table: Record<string, T>, name: string, value: T): void {
  Object.defineProperty(table, name, { value, enumerable: true, writable: true, configurable: true })
}
