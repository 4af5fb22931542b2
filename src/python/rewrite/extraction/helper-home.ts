import { classGraphOf, type ClassNode } from '../../semantics/class-graph.ts'
import { methodKind } from '../../semantics/method-receiver.ts'
import type { PythonFile } from '../../semantics/python-file.ts'
import type { Region } from '../../semantics/region/region.ts'
import type { Scope, Variable } from '../../semantics/scope.ts'
import type { SyntaxNode } from '../../syntax/node.ts'
import { findClassBond } from './class-bond.ts'
import { readReceiver } from './receiver.ts'

/** Where a function made of a region goes, and by what it is called. */
export interface HelperHome {
  readonly kind: 'function' | 'instance' | 'class' | 'static'
  /** What stands before the dot of the call: `self`, `cls`, the class. */
  readonly calledOn: string | undefined
  /** The first parameter of the method around, where it becomes that of the helper as well. */
  readonly receiver: Variable | undefined
  /** The definition that the helper stands beside. */
  readonly anchor: SyntaxNode
  readonly isBefore: boolean
  /** Whether the names of a function around are in sight. */
  readonly isNested: boolean
  /** Whether the helper sees the names of the class that the region is written in no more. */
  readonly leavesClass: boolean
}

/** Finds the place for a function made of the region; or why there is none. */
export function findHome(
  file: PythonFile,
  region: Region,
  inputs: readonly Variable[],
): HelperHome | { readonly refused: string } {
  const host = region.scope.node
  const around = classAround(region.scope)
  if (!around || !host.is('function_definition')) return functionHome(file, region, host)
  const bond = findClassBond(file, region)
  const receiver = readReceiver(file, region.scope, around)
  const isWanted = bond !== undefined || inputs.some((input) => input === receiver)
  if (receiver && isWanted) return memberHome(region, methodKind(host) === 'class' ? 'class' : 'instance', receiver)
  const isStatic = methodKind(host) === 'static'
  const name = isStatic && bond !== 'super' ? classNameFrom(file, region.scope, around) : undefined
  if (name !== undefined) return { ...memberHome(region, 'static', undefined), calledOn: name }
  if (bond === undefined) return functionHome(file, region, host)
  const what = bond === 'super' ? '`super()` or `__class__`' : `the private name \`${bond}\``
  return { refused: `${what} belongs to the class, and the function is no plain method of it` }
}

/** Behind the method, whatever its decorators do: while the class is being made, nothing can be looked up in it. */
function memberHome({ scope }: Region, kind: HelperHome['kind'], receiver: Variable | undefined): HelperHome {
  return {
    kind,
    calledOn: receiver?.name,
    receiver,
    anchor: wholeDefinition(scope.node),
    isBefore: false,
    isNested: false,
    leavesClass: false,
  }
}

/** Beside the host, or beside the outermost class around it. */
function functionHome(file: PythonFile, { scope }: Region, host: SyntaxNode): HelperHome {
  let anchor = wholeDefinition(host)
  let outer = scope.parent
  let leavesClass = false
  for (; outer?.kind === 'class' || outer?.kind === 'type-parameters'; outer = outer.parent) {
    if (outer.kind === 'class') {
      anchor = wholeDefinition(outer.node)
      leavesClass = true
    }
  }
  const isNested = outer?.kind !== 'module'
  const runsNothing = anchor.is('function_definition') || (anchor.is('class_definition') && isQuietClass(file, anchor))
  const isPlain = runsNothing && anchor.parent?.is('module') === true
  return {
    kind: 'function',
    calledOn: undefined,
    receiver: undefined,
    anchor,
    isBefore: !isPlain,
    isNested,
    leavesClass,
  }
}

/** With its decorators. */
function wholeDefinition(definition: SyntaxNode): SyntaxNode {
  return definition.parent?.is('decorated_definition') ? definition.parent : definition
}

function classAround(scope: Scope): ClassNode | undefined {
  let parent = scope.parent
  while (parent?.kind === 'type-parameters') parent = parent.parent
  return parent?.node.is('class_definition') ? parent.node : undefined
}

/** The name of the class, where the method sees it and nothing else binds it. */
function classNameFrom(file: PythonFile, scope: Scope, around: ClassNode): string | undefined {
  const name = around.get('name').text
  const outer = classGraphOf(file).classes.has(around) ? file.scopes.scopeOpenedBy(around)?.parent : undefined
  const owner = outer?.kind === 'module' || outer?.kind === 'function' ? outer.variables.get(name) : undefined
  if (!owner || owner.bindings.length !== 1 || owner.captures.some(({ bindings }) => bindings.length > 0))
    return undefined
  const seen = scope.variables.get(name)
  return !seen || seen.owner === owner ? name : undefined
}

/** Bases that call nothing of a class while it is being made. */
const quietBases =
  /^(?:object|(?:unittest\.)?(?:case\.)?(?:IsolatedAsyncio)?TestCase|(?:abc\.)?ABC|(?:collections\.)?UserDict|dict|list|set|tuple|str|int|\w*(?:Error|Exception|Warning))$/

/** Whether nothing of the class can run before its statement is over: no metaclass, hook or call in its body. */
function isQuietClass(file: PythonFile, definition: ClassNode): boolean {
  const graph = classGraphOf(file)
  return (
    graph.lineage(definition).every((each) => {
      const given = each.get('superclasses')?.namedChildren ?? []
      const isHooked = file.scopes.scopeOpenedBy(each)?.variables.has('__init_subclass__') ?? true
      const outside = graph.classes.get(each)?.outsideBases ?? []
      return (
        !isHooked &&
        !given.some((base) => base.is('keyword_argument')) &&
        outside.every((base) => quietBases.test(base))
      )
    }) && !definition.get('body').namedChildren.some((member) => !member.is('comment') && !isQuietMember(member))
  )
}

function isQuietMember(member: SyntaxNode): boolean {
  if (member.is('function_definition', 'pass_statement')) return true
  return member.is('expression_statement') && ![...member.descendants()].some((node) => node.is('call'))
}
