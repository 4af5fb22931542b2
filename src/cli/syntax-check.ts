import type { SyntaxCheck } from '../engine/run-project.ts'
import { findNewRejections } from '../project/python-check.ts'

/**
 * CPython's own compiler as the second parser of results: the interpreter asked for, else `python3` where there is one;
 * undefined for `none`.
 * @throws ToolError `python-missing`, when it is called, for an interpreter that was asked for and is not there
 */
export function openSyntaxCheck(asked: unknown): SyntaxCheck | undefined {
  if (asked === 'none') return undefined
  const command = typeof asked === 'string' ? asked : 'python3'
  return (files) =>
    findNewRejections(command, files, { isRequired: typeof asked === 'string' }) ?? files.map(() => undefined)
}
