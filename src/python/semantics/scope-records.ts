import { Kind } from '../syntax/node-kinds.generated.ts'
import type { SyntaxNode } from '../syntax/node.ts'
import type { SyntaxTree } from '../syntax/tree.ts'
import type { Binding, BindingKind, Reference, Scope, ScopeKind, TextualReference, Variable } from './scope.ts'
import { bindingKinds, Fact, Place, type BindingRole } from './symbol-facts.ts'

const none: readonly never[] = Object.freeze([])
const roleBits = 5

/** A scope while and after it is built. */
export class ScopeRecord implements Scope {
  readonly tree: SyntaxTree
  readonly kind: ScopeKind
  readonly name: string
  readonly nodeIndex: number
  readonly parent: ScopeRecord | undefined
  readonly children: ScopeRecord[] = []
  readonly variables = new Map<string, VariableRecord>()
  /** The class whose name mangles the names in here. */
  readonly privateName: string | undefined
  /** In the type parameters and bases of a generic class: the names that are mangled, those bound so far (3.13). */
  mangledNames: Set<string> | undefined
  /** For an annotation scope written in a class: that class, whose names it sees (PEP 695). */
  visibleClass: ScopeRecord | undefined

  constructor(
    tree: SyntaxTree,
    kind: ScopeKind,
    name: string,
    nodeIndex: number,
    parent: ScopeRecord | undefined,
    privateName: string | undefined,
  ) {
    this.tree = tree
    this.kind = kind
    this.name = name
    this.nodeIndex = nodeIndex
    this.parent = parent
    this.privateName = privateName
    this.mangledNames = kind === 'class' ? undefined : parent?.mangledNames
    parent?.children.push(this)
  }

  get node(): SyntaxNode {
    return this.tree.node(this.nodeIndex)
  }

  /** The variable of this name; made where there is none. The name is mangled already. */
  variable(name: string): VariableRecord {
    let variable = this.variables.get(name)
    if (!variable) this.variables.set(name, (variable = new VariableRecord(name, this)))
    return variable
  }
}

/** A variable while and after it is built: numbers in place of nodes until somebody asks. */
export class VariableRecord implements Variable {
  readonly name: string
  readonly scope: ScopeRecord
  facts = 0
  place: Place = Place.unknown
  owner: VariableRecord | undefined
  /** Node indices, the role in the low bits. */
  #bound: number[] | undefined
  #read: number[] | undefined
  #declared: number[] | undefined
  #captures: VariableRecord[] | undefined
  #textual: TextualReference[] | undefined
  #postponed: Reference[] | undefined
  #bindings: readonly Binding[] | undefined
  #references: readonly Reference[] | undefined

  constructor(name: string, scope: ScopeRecord) {
    this.name = name
    this.scope = scope
  }

  addBinding(node: number, role: BindingRole): void {
    const code = (node << roleBits) | role
    if (this.#bound) this.#bound.push(code)
    else this.#bound = [code]
  }

  addReference(node: number): void {
    if (this.#read) this.#read.push(node)
    else this.#read = [node]
  }

  addPostponedReference(reference: Reference): void {
    ;(this.#postponed ??= []).push(reference)
  }

  addTextualReference(reference: TextualReference): void {
    ;(this.#textual ??= []).push(reference)
  }

  addDeclaration(node: number): void {
    ;(this.#declared ??= []).push(node)
  }

  addCapture(variable: VariableRecord): void {
    ;(this.#captures ??= []).push(variable)
  }

  /** Writes a number at the index of each identifier that stands for the variable; of `import a.b` that is `a`. */
  writeAt(places: Int32Array, number: number): void {
    const { kinds } = this.scope.tree
    this.#bound?.forEach((code) => {
      const index = code >> roleBits
      places[kinds[index] === Kind.dotted_name ? index + 1 : index] = number
    })
    this.#read?.forEach((index) => (places[index] = number))
    this.#postponed?.forEach(({ node }) => (places[node.index] = number))
    this.#declared?.forEach((index) => (places[index] = number))
  }

  get isParameter(): boolean {
    return (this.facts & Fact.parameter) !== 0
  }

  get isImported(): boolean {
    return (this.facts & Fact.imported) !== 0
  }

  get isAssigned(): boolean {
    return (this.facts & Fact.local) !== 0
  }

  get isReferenced(): boolean {
    return (this.facts & Fact.used) !== 0
  }

  get isAnnotated(): boolean {
    return (this.facts & Fact.annotated) !== 0
  }

  get isLocal(): boolean {
    return this.place === Place.local || this.place === Place.cell || this.#isBoundInModule
  }

  get isFree(): boolean {
    return this.place === Place.free
  }

  get isCell(): boolean {
    return this.place === Place.cell
  }

  get isGlobal(): boolean {
    return this.place >= Place.globalExplicit || this.#isBoundInModule
  }

  get isDeclaredGlobal(): boolean {
    return this.place === Place.globalExplicit
  }

  get isNonlocal(): boolean {
    return (this.facts & Fact.nonlocal) !== 0
  }

  get isSymbol(): boolean {
    return this.place !== Place.unknown
  }

  get captures(): readonly Variable[] {
    return this.#captures ?? none
  }

  get textualReferences(): readonly TextualReference[] {
    return this.#textual ?? none
  }

  get declarations(): readonly SyntaxNode[] {
    return this.#declared?.map((index) => this.scope.tree.node(index)) ?? none
  }

  get bindings(): readonly Binding[] {
    return (this.#bindings ??= this.#bound?.map((code) => new BindingRecord(this, code)) ?? none)
  }

  get references(): readonly Reference[] {
    return (this.#references ??= this.#makeReferences())
  }

  /** Whether any name of the file stands for this one: it is bound, or declared global somewhere. */
  get isOwner(): boolean {
    return (this.facts & (Fact.bound | Fact.global)) !== 0
  }

  get #isBoundInModule(): boolean {
    return (this.facts & Fact.bound) !== 0 && this.scope.kind === 'module'
  }

  #makeReferences(): readonly Reference[] {
    const evaluated = this.#read?.map((index) => new ReferenceRecord(this.scope, index, false)) ?? none
    if (!this.#postponed) return evaluated
    return [...evaluated, ...this.#postponed].sort((a, b) => a.node.index - b.node.index)
  }
}

class BindingRecord implements Binding {
  readonly variable: VariableRecord
  readonly kind: BindingKind
  readonly #index: number

  constructor(variable: VariableRecord, code: number) {
    this.variable = variable
    this.kind = bindingKinds[code & ((1 << roleBits) - 1)]!
    this.#index = code >> roleBits
  }

  get node(): SyntaxNode {
    return this.variable.scope.tree.node(this.#index)
  }
}

export class ReferenceRecord implements Reference {
  readonly scope: ScopeRecord
  readonly isPostponed: boolean
  readonly #index: number

  constructor(scope: ScopeRecord, index: number, isPostponed: boolean) {
    this.scope = scope
    this.#index = index
    this.isPostponed = isPostponed
  }

  get node(): SyntaxNode {
    return this.scope.tree.node(this.#index)
  }
}
