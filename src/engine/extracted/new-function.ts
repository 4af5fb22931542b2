import type { PythonFile } from '../../python/semantics/python-file.ts'
import type { Scope } from '../../python/semantics/scope.ts'
import type { SyntaxNode } from '../../python/syntax/node.ts'
import { readCall, type HelperCall } from './helper-call.ts'

/** A function that the edits have made, and the one place that calls it. */
export interface NewFunction extends HelperCall {
  readonly definition: SyntaxNode<'function_definition'>
  /** The definition with its decorators. */
  readonly statement: SyntaxNode
  readonly scope: Scope
  /** The first parameter, where the call gives it by its object; undefined for functions and static methods. */
  readonly receiver: SyntaxNode | undefined
  /** The other parameters, as the call's arguments give them. */
  readonly parameters: readonly SyntaxNode[]
  /** The statements between the prologue (docstring, `global`, `nonlocal`) and the `return` of the results. */
  readonly prologue: readonly SyntaxNode[]
  readonly moved: readonly SyntaxNode[]
  /** The `return` statements of its own that hand over the results, the last one included. */
  readonly returns: readonly SyntaxNode<'return_statement'>[]
}

/** The functions whose names the file of before does not hold, each with its call; or what speaks against one. */
export function findNewFunctions(before: PythonFile, after: PythonFile): readonly NewFunction[] | string {
  const known = new Set([...before.tree.nodesOfKind('identifier')].map((identifier) => identifier.text))
  const found: NewFunction[] = []
  for (const definition of after.tree.nodesOfKind('function_definition')) {
    if (known.has(definition.get('name').text)) continue
    const read = readNewFunction(after, definition)
    if (typeof read === 'string') return `\`${definition.get('name').text}\` ${read}`
    found.push(read)
  }
  return found
}

function readNewFunction(file: PythonFile, definition: SyntaxNode<'function_definition'>): NewFunction | string {
  const name = definition.get('name')
  const mentions = [...file.tree.nodesOfKind('identifier')].filter((each) => each.text === name.text && each !== name)
  if (mentions.length !== 1) return `is mentioned ${mentions.length} times beside its definition`
  const call = readCall(mentions[0]!)
  const scope = file.scopes.scopeOpenedBy(definition)
  if (typeof call === 'string' || !scope) return call as string
  const all = definition.get('parameters').namedChildren.filter((parameter) => !parameter.is('comment'))
  const hasReceiver = all.length === call.arguments.length + 1 && call.object !== undefined
  const parameters = (hasReceiver ? all.slice(1) : all).map(plainParameter)
  if (!parameters.every((parameter) => parameter !== undefined)) return 'takes more than plain parameters'
  if (parameters.map(({ text }) => text).join() !== call.arguments.map(({ text }) => text).join()) {
    return 'is not called with its parameters'
  }
  const parent = definition.parent
  return {
    ...call,
    ...bodyParts(definition, call),
    definition,
    statement: parent?.is('decorated_definition') ? parent : definition,
    scope,
    receiver: hasReceiver ? all[0] : undefined,
    parameters,
    returns: ownReturns(file, scope),
  }
}

function plainParameter(parameter: SyntaxNode): SyntaxNode | undefined {
  if (parameter.is('identifier')) return parameter
  return parameter.is('typed_parameter') ? parameter.namedChildren.find((child) => child.is('identifier')) : undefined
}

function bodyParts(
  definition: SyntaxNode<'function_definition'>,
  { targets }: HelperCall,
): Pick<NewFunction, 'prologue' | 'moved'> {
  const statements = definition.get('body').namedChildren.filter((child) => !child.is('comment'))
  const first = statements.findIndex((each, index) => !isPrologue(each, index))
  const moved = targets.length > 0 ? statements.slice(first, -1) : statements.slice(first)
  return { prologue: statements.slice(0, first), moved }
}

function isPrologue(statement: SyntaxNode, index: number): boolean {
  if (statement.is('global_statement', 'nonlocal_statement')) return true
  return index === 0 && statement.is('expression_statement') && statement.namedChildren[0]?.is('string') === true
}

function ownReturns(file: PythonFile, scope: Scope): SyntaxNode<'return_statement'>[] {
  const all = [...file.tree.nodesOfKind('return_statement', scope.node.index)]
  return all.filter((each) => each.ancestor('function_definition', 'lambda') === scope.node)
}
