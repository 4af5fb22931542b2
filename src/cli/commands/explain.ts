import type { Transform } from '../../engine/transform.ts'
import { transformPage } from '../../report/transform-page.ts'
import type { Command } from '../command.ts'
import { ExitCode } from '../io.ts'
import { findTransform } from '../choose-transforms.ts'
import { readDocumentation } from '../read-documentation.ts'

/** `explain <transform>`: its page of the documentation. */
export function explain(transforms: readonly Transform[]): Command {
  return {
    usage: 'explain <transform>',
    summary: 'Say what a transform does, when it is unsafe, and which options it takes.',
    positionals: { transform: 'the id of a transform' },
    options: {},
    examples: [['$0 explain convert-assertions', '']],
    run({ transform: id }, io) {
      const transform = findTransform(String(id), transforms)
      io.out(readDocumentation(transform.meta.id) ?? transformPage(transform, undefined))
      return ExitCode.done
    },
  }
}
