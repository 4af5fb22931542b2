import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { Binding, BindingKind, Reference, Scope, Variable } from '../../src/python/semantics/scope.ts'

/** A local variable and those of its bindings that nothing reads. */
export interface UnreadBindings {
  readonly variable: Variable
  readonly bindings: readonly Binding[]
  /** `never`: nothing reads the variable; `overwritten`: other bindings of it are read, these are not. */
  readonly read: 'never' | 'overwritten'
}

export interface Wanted {
  readonly deadStores: boolean
  /** Names that are meant to be unused. */
  readonly dummy: RegExp
}

/** Read by debuggers and tracebacks, or by the compiler. */
const specialNames = new Set([
  '__tracebackhide__',
  '__traceback_info__',
  '__traceback_supplement__',
  '__debuggerskip__',
  '__class__',
])

/** Kinds that this transform removes or reports; imports, definitions, parameters and loop targets are no variables. */
const variableKinds: ReadonlySet<BindingKind> = new Set([
  'assignment',
  'annotated-assignment',
  'annotation',
  'augmented-assignment',
  'walrus',
  'with',
  'except',
  'match',
  'type-alias',
])
const storeKinds: ReadonlySet<BindingKind> = new Set([
  'assignment',
  'annotated-assignment',
  'augmented-assignment',
  'walrus',
  'with',
  'match',
])

/** The unread bindings of every function and lambda, by variable. */
export function* findUnread(file: PythonFile, wanted: Wanted): Generator<UnreadBindings> {
  for (const scope of file.scopes.all) {
    if (scope.kind !== 'function' && scope.kind !== 'lambda') continue
    for (const variable of scope.variables.values()) {
      if (!variable.isLocal || variable.isNonlocal || variable.isDeclaredGlobal) continue
      if (specialNames.has(variable.name) || wanted.dummy.test(variable.name)) continue
      const unread = unreadOf(variable, scope, file, wanted)
      if (unread && unread.bindings.length > 0) yield unread
    }
  }
}

function unreadOf(variable: Variable, scope: Scope, file: PythonFile, wanted: Wanted): UnreadBindings | undefined {
  const bindings = bindingsOf(variable).filter(({ kind }) => variableKinds.has(kind))
  if (bindings.length === 0) return undefined
  if (readsOf(variable).length === 0) return { variable, bindings, read: 'never' }
  const dead = wanted.deadStores ? deadStores(variable, scope, file) : []
  const handled = bindings.filter((binding) => binding.kind === 'except' && !isReadInHandler(binding, variable))
  // Without a binding the name would be a global one.
  const found = dead.length + handled.length < variable.bindings.length ? [...dead, ...handled] : handled
  return found.length > 0 ? { variable, bindings: found, read: 'overwritten' } : undefined
}

/** All bindings of a local variable: a walrus in a comprehension binds the function around it (PEP 572). */
export function bindingsOf(variable: Variable): readonly Binding[] {
  const within = variable.captures.filter(({ scope }) => scope.kind === 'comprehension')
  if (within.length === 0) return variable.bindings
  return [variable, ...within].flatMap((each) => each.bindings)
}

/** Where the value of a variable is read; the target of `+=` alone does not count. */
export function readsOf(variable: Variable): readonly Reference[] {
  const all = variable.captures.length === 0 ? [variable] : [variable, ...variable.captures]
  return all.flatMap(({ references }) => references).filter(({ node }) => !isAugmentedTarget(node))
}

function isAugmentedTarget(node: Reference['node']): boolean {
  return node.field === 'left' && (node.parent?.is('augmented_assignment') ?? false)
}

function isReadInHandler(binding: Binding, variable: Variable): boolean {
  const clause = binding.node.ancestor('except_clause')
  return clause !== undefined && readsOf(variable).some(({ node }) => clause.contains(node))
}

/** Stores whose value no path reads. */
function deadStores(variable: Variable, scope: Scope, file: PythonFile): Binding[] {
  if (variable.captures.length > 0) return []
  const stores = variable.bindings.filter(({ kind }) => storeKinds.has(kind))
  if (stores.length === 0) return []
  const flow = file.controlFlow(scope)
  return stores.filter((binding) => !flow.isLive(binding))
}
