import { ToolError } from '../errors.ts'

const units: Readonly<Record<string, number>> = { '': 1, B: 1, KIB: 1024, KB: 1024, MIB: 1024 ** 2, MB: 1024 ** 2 }

/**
 * Bytes out of `2 MiB`, `512 KiB`, `100000`.
 * @throws ToolError `bad-option` for anything else
 */
export function parseSize(text: string): number {
  const [, number, unit = ''] = /^\s*(\d+(?:\.\d+)?)\s*([a-z]*)\s*$/i.exec(text) ?? []
  const factor = units[unit.toUpperCase()]
  if (number === undefined || factor === undefined) {
    throw new ToolError('bad-option', `\`${text}\` is no size`, { hint: 'for example `--max-size "4 MiB"`' })
  }
  return Math.floor(Number(number) * factor)
}
