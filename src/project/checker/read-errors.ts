/** An error as a checker prints it; the path as it names it, the line 1-based or 0. */
export interface PrintedError {
  readonly path: string
  readonly line: number
  readonly rule?: string
  readonly message: string
}

/** The errors in what `pyright --outputjson` prints; undefined when it is something else. */
export function readPyrightErrors(output: string): readonly PrintedError[] | undefined {
  const report = parseJson(output)
  const diagnostics = valueAt(report, 'generalDiagnostics')
  if (!Array.isArray(diagnostics)) return undefined
  return diagnostics.filter((one) => valueAt(one, 'severity') === 'error').map(readDiagnostic)
}

function readDiagnostic(diagnostic: unknown): PrintedError {
  const line = valueAt(valueAt(valueAt(diagnostic, 'range'), 'start'), 'line')
  const rule = valueAt(diagnostic, 'rule')
  return {
    path: textAt(diagnostic, 'file'),
    line: typeof line === 'number' ? line + 1 : 0,
    ...(typeof rule === 'string' ? { rule } : {}),
    message: textAt(diagnostic, 'message'),
  }
}

function textAt(value: unknown, key: string): string {
  const text = valueAt(value, key)
  return typeof text === 'string' ? text : ''
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function valueAt(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && key in value
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined
}

// mypy, flake8, pylint and gcc: `a.py:3: error: …`, `a.py:3:5: E501 …`, `a.py:3:5 - error: …`; mypy's `a.py: error: …`.
const located = /^\s*(?<path>[^\s:][^:]*):(?:(?<line>\d+)(?::\d+)*)?(?::| -)?\s+(?<text>\S.*)$/
const kind = /^(?<kind>fatal error|error|warning|note|info|information|hint)\b:?\s*(?<message>.*)$/i
const bracketedRule = /^(?<message>.*\S)\s+[[(](?<rule>[a-z][\w-]*)[\])]$/i

/** The errors among lines of the shape `path:line: error: message`; warnings and notes are none. */
export function readErrorLines(output: string): readonly PrintedError[] {
  return output.split(/\r?\n/).flatMap((line) => readErrorLine(line) ?? [])
}

function readErrorLine(printed: string): PrintedError | undefined {
  const { path, line, text } = located.exec(printed)?.groups ?? {}
  if (path === undefined || text === undefined) return undefined
  const said = kind.exec(text)?.groups
  if (said ? !/error/i.test(said['kind']!) : line === undefined) return undefined
  const message = said?.['message'] ?? text
  const ruled = bracketedRule.exec(message)?.groups
  const rest = ruled ? { message: ruled['message']!, rule: ruled['rule']! } : { message }
  return { path, line: Number(line ?? 0), ...rest }
}
