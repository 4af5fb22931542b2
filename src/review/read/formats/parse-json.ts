import { ToolError } from '../../../errors.ts'

/** The value of a JSON text; what is none is an error that says where. */
export function parseJson(text: string, what: string): unknown {
  const value = tryJson(text)
  if (value === undefined) throw new ToolError('cannot-read', `${what} is not JSON`, { hint: 'is it cut off?' })
  return value
}

/** The value of a JSON text, undefined for what is none. */
export function tryJson(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text)
  } catch {
    return undefined
  }
}
