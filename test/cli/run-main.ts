import { join } from 'node:path'
import { main } from '../../src/cli/main.ts'

/** The flag for the parser that the tests run with. */
export const withParser = ['--parser', process.env['PYCODESHIFT_PARSER'] ?? 'auto'] as const

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Calls the command line as `bin.ts` does, in a folder, and keeps what it says. */
export async function runMain(
  cwd: string,
  args: readonly string[],
  { input = '', isTerminal = false }: { readonly input?: string; readonly isTerminal?: boolean } = {},
): Promise<Ran> {
  const out: Buffer[] = []
  let err = ''
  const code = await main(args, {
    out: (text) => void out.push(Buffer.from(text)),
    err: (text) => {
      err += text
    },
    readInput: () => Buffer.from(input),
    cwd,
    stateFolder: join(cwd, '.state'),
    isOutTerminal: isTerminal,
    isErrTerminal: false,
    hasColour: false,
    now: () => 0,
  })
  return { code, out: Buffer.concat(out).toString('utf8'), err }
}
