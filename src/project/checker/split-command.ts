import { ToolError } from '../../errors.ts'

const word = /(?:[^\s'"\\]|\\[\s\S]|'[^']*'|"(?:[^"\\]|\\[\s\S])*")+/y
const part = /\\([\s\S])|'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|([^\\'"]+)/g

/**
 * The words of a command line, quotes and backslashes taken as a shell takes them; nothing is expanded.
 * @throws ToolError `bad-usage` for a line that holds no word or leaves a quote open
 */
export function splitCommand(line: string): readonly [string, ...string[]] {
  const words: string[] = []
  for (let at = skipSpace(line, 0); at < line.length; at = skipSpace(line, at)) {
    word.lastIndex = at
    const found = word.exec(line)?.[0]
    if (found === undefined) throw new ToolError('bad-usage', `a quote is left open in \`${line}\``)
    words.push(unquote(found))
    at += found.length
    if (at < line.length && !/\s/.test(line[at]!))
      throw new ToolError('bad-usage', `a quote is left open in \`${line}\``)
  }
  const [first, ...rest] = words
  if (first === undefined) throw new ToolError('bad-usage', 'the command is empty')
  return [first, ...rest]
}

function skipSpace(line: string, from: number): number {
  let at = from
  while (at < line.length && /\s/.test(line[at]!)) at++
  return at
}

function unquote(quoted: string): string {
  return quoted.replaceAll(part, (_, escaped?: string, single?: string, double?: string, plain?: string) => {
    if (double !== undefined) return double.replaceAll(/\\(["\\$`])/g, '$1')
    return escaped ?? single ?? plain ?? ''
  })
}
