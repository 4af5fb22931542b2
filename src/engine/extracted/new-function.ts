import type { PythonFile } from '../../python/semantics/python-file.ts'
import type { Scope } from '../../python/semantics/scope.ts'
import type { SyntaxNode } from '../../python/syntax/node.ts'
import type { Span } from '../../text/span.ts'
import type { EditedFile } from '../verify.ts'
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
  readonly moved: readonly SyntaxNode[]
  /** The `return` statements of its own that hand over the results, the last one included. */
  readonly returns: readonly SyntaxNode<'return_statement'>[]
}

/** The definitions in the text that the edits have written, each with its call; or what speaks against one. */
export function findNewFunctions({ before, after, shift }: EditedFile): readonly NewFunction[] | string {
  const found: NewFunction[] = []
  for (const span of shift.inserted()) {
    for (const definition of outermostDefinitions(after, span)) {
      const read = readNewFunction(before, after, definition)
      if (typeof read === 'string') return `\`${definition.get('name').text}\` ${read}`
      found.push(read)
    }
  }
  return found
}

function* outermostDefinitions({ tree }: PythonFile, span: Span): Generator<SyntaxNode<'function_definition'>> {
  if (!tree.text.slice(span.start, span.end).includes('def')) return
  let end = span.start
  for (const definition of tree.nodesOfKind('function_definition', tree.nodeAt(span.start, span.end).index)) {
    if (definition.start < end || definition.end > span.end) continue
    end = definition.end
    yield definition
  }
}

function readNewFunction(
  before: PythonFile,
  after: PythonFile,
  definition: SyntaxNode<'function_definition'>,
): NewFunction | string {
  const name = definition.get('name')
  if (identifiersNamed(before, name.text).length > 0) return 'is a name that the file has already'
  const mentions = identifiersNamed(after, name.text).filter((each) => each !== name)
  if (mentions.length !== 1) return `is mentioned ${mentions.length} times beside its definition`
  const call = readCall(mentions[0]!)
  if (typeof call === 'string') return call
  const scope = after.scopes.scopeOpenedBy(definition)
  const signature = readSignature(definition, call)
  if (typeof signature === 'string' || !scope) return typeof signature === 'string' ? signature : 'opens no scope'
  const parent = definition.parent
  return {
    ...call,
    ...signature,
    ...bodyParts(definition, call),
    definition,
    statement: parent?.is('decorated_definition') ? parent : definition,
    scope,
    returns: ownReturns(after, scope),
  }
}

/** Found by the text, so that a tree is not walked for each name. */
function identifiersNamed({ text, tree }: PythonFile, name: string): SyntaxNode[] {
  const found: SyntaxNode[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const node = tree.nodeAt(at, at + name.length)
    if (node.is('identifier') && node.text === name) found.push(node)
  }
  return found
}

function readSignature(
  definition: SyntaxNode<'function_definition'>,
  call: HelperCall,
): Pick<NewFunction, 'receiver' | 'parameters'> | string {
  const all = definition.get('parameters').parts
  const hasReceiver = all.length === call.arguments.length + 1 && call.object !== undefined
  const parameters = (hasReceiver ? all.slice(1) : all).map(plainParameter)
  if (!parameters.every((parameter) => parameter !== undefined)) return 'takes more than plain parameters'
  const isSame = parameters.map(({ text }) => text).join() === call.arguments.map(({ text }) => text).join()
  return isSame ? { receiver: hasReceiver ? all[0] : undefined, parameters } : 'is not called with its parameters'
}

function plainParameter(parameter: SyntaxNode): SyntaxNode | undefined {
  if (parameter.is('identifier')) return parameter
  return parameter.is('typed_parameter') ? parameter.namedChildren.find((child) => child.is('identifier')) : undefined
}

function bodyParts(definition: SyntaxNode<'function_definition'>, { targets }: HelperCall): Pick<NewFunction, 'moved'> {
  const statements = definition.get('body').parts
  const first = statements.findIndex((each, index) => !isPrologue(each, index))
  const moved = targets.length > 0 ? statements.slice(first, -1) : statements.slice(first)
  return { moved }
}

function isPrologue(statement: SyntaxNode, index: number): boolean {
  if (statement.is('global_statement', 'nonlocal_statement')) return true
  return index === 0 && statement.is('expression_statement') && statement.namedChildren[0]?.is('string') === true
}

function ownReturns(file: PythonFile, scope: Scope): SyntaxNode<'return_statement'>[] {
  const all = [...file.tree.nodesOfKind('return_statement', scope.node.index)]
  return all.filter((each) => each.ancestor('function_definition', 'lambda') === scope.node)
}
