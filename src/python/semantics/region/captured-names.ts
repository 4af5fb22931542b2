import { runsWithin } from '../control-flow/scope-names.ts'
import type { PythonFile } from '../python-file.ts'
import type { Scope, Variable } from '../scope.ts'
import type { SyntaxNode } from '../../syntax/node.ts'
import { isConsumedAtOnce } from './consumed-at-once.ts'
import { isInRegion, type Region } from './region.ts'

/**
 * Why a local that nested functions share must not be split into two by moving the region, or undefined. A function
 * made before the region must not see, or make, writes of it; one made in the region must not see later writes.
 * @param isWritten whether the region binds or deletes the variable
 */
export function sharingFault(
  file: PythonFile,
  region: Region,
  variable: Variable,
  isWritten: boolean,
): string | undefined {
  const late = variable.captures.filter(
    (capture) => !runsWithin(capture.scope, variable.scope) && !isConsumedAtOnce(capture, file),
  )
  const inside = late.filter(({ scope }) => isInRegion(region, scope.node.index))
  const outside = late.filter(({ scope }) => !isInRegion(region, scope.node.index))
  return (
    writerFault(file, region, variable, inside, outside) ??
    readerBefore(file, region, variable, isWritten, outside) ??
    laterWrite(file, region, variable, isWritten, inside)
  )
}

/** A nested function that binds the variable by `nonlocal`. */
function writerFault(
  file: PythonFile,
  region: Region,
  variable: Variable,
  inside: readonly Variable[],
  outside: readonly Variable[],
): string | undefined {
  const early = outside.find(({ bindings, scope }) => bindings.length > 0 && mayRunBefore(region, scope.node))
  if (early) return `\`${variable.name}\` is written by the function at line ${file.lineOf(early.scope.node.start)}`
  const own = inside.find(({ bindings }) => bindings.length > 0)
  const isShared = own && (loopAround(region) !== undefined || isMentionedOutside(region, variable))
  if (!isShared) return undefined
  return `the function at line ${file.lineOf(own.scope.node.start)} writes \`${variable.name}\`, which is used outside of the lines`
}

function readerBefore(
  file: PythonFile,
  region: Region,
  variable: Variable,
  isWritten: boolean,
  outside: readonly Variable[],
): string | undefined {
  const reader = isWritten && outside.find(({ scope }) => mayRunBefore(region, scope.node))
  if (!reader) return undefined
  return `the function at line ${file.lineOf(reader.scope.node.start)} reads \`${variable.name}\`, which the lines write`
}

function laterWrite(
  file: PythonFile,
  region: Region,
  variable: Variable,
  isWritten: boolean,
  inside: readonly Variable[],
): string | undefined {
  const reader = inside[0]
  if (!reader) return undefined
  const what = `the function made at line ${file.lineOf(reader.scope.node.start)} reads \`${variable.name}\``
  if (isWritten && loopAround(region)) return `${what}, which the next turn of the loop binds again`
  const others = [variable, ...variable.captures].flatMap(({ bindings }) => bindings)
  const later = others.find(({ node }) => !isInRegion(region, node.index) && mayRunBehind(region, node))
  return later && `${what}, which line ${file.lineOf(later.node.start)} binds again`
}

function isMentionedOutside(region: Region, variable: Variable): boolean {
  const mentions = [variable, ...variable.captures].flatMap(({ bindings, references }) => [...bindings, ...references])
  return mentions.some(({ node }) => !isInRegion(region, node.index))
}

/** In the text before the region, or in a loop with it. */
function mayRunBefore(region: Region, node: SyntaxNode): boolean {
  return node.index < region.statements[0]!.index || (loopAround(region)?.contains(node) ?? false)
}

/** In the text behind the region, or in a loop with it. */
function mayRunBehind(region: Region, node: SyntaxNode): boolean {
  return node.index > region.statements[0]!.index || (loopAround(region)?.contains(node) ?? false)
}

/** The outermost loop of the region's function that holds the region. */
function loopAround({ scope, statements }: Region): SyntaxNode | undefined {
  let loop: SyntaxNode | undefined
  for (let node = statements[0]!.parent; node && node !== bodyOwner(scope); node = node.parent) {
    if (node.is('for_statement', 'while_statement')) loop = node
  }
  return loop
}

function bodyOwner(scope: Scope): SyntaxNode {
  return scope.node
}
