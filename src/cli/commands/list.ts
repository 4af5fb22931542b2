import type { Transform } from '../../engine/transform.ts'
import type { Command } from '../command.ts'
import { ExitCode } from '../io.ts'

/** `list`: the transforms, a line each. */
export function list(transforms: readonly Transform[]): Command {
  return {
    usage: 'list',
    summary: 'List the transforms.',
    positionals: {},
    options: {},
    examples: [],
    run(_values, io) {
      const width = Math.max(...transforms.map(({ meta }) => meta.id.length))
      for (const { meta } of transforms)
        io.out(`${meta.id.padEnd(width)}  ${meta.summary}${meta.onRequest ? ' (not in `all`)' : ''}\n`)
      return ExitCode.done
    },
  }
}
