import type { SyntaxCheck } from '../src/engine/run-project.ts'
import { openSyntaxCheck } from '../src/cli/syntax-check.ts'

/** CPython where it is there; a fixture passes without it too. */
export const pythonSyntaxCheck: SyntaxCheck | undefined = openSyntaxCheck(undefined)
