import type { Span } from '../../text/span.ts'
import type { SyntaxNode } from '../syntax/node.ts'

/**
 * What makes a scope, as in CPython's symbol table. `type-parameters` is the scope around a generic definition
 * (PEP 695), `type-alias` the value of a `type` statement, `type-variable` a bound or default of a type parameter.
 */
export type ScopeKind =
  | 'module'
  | 'class'
  | 'function'
  | 'lambda'
  | 'comprehension'
  | 'type-parameters'
  | 'type-alias'
  | 'type-variable'

/** How a name comes to be bound. */
export type BindingKind =
  | 'assignment'
  | 'annotated-assignment'
  | 'annotation'
  | 'augmented-assignment'
  | 'walrus'
  | 'for'
  | 'comprehension'
  | 'with'
  | 'except'
  | 'import'
  | 'definition'
  | 'class'
  | 'parameter'
  | 'match'
  | 'type-parameter'
  | 'type-alias'
  | 'deletion'

/** One place that binds (or, as `deletion`, unbinds) a name. `annotation` is `x: int` without a value. */
export interface Binding {
  readonly kind: BindingKind
  /** The identifier, or for `import a.b` the dotted name whose first part is bound. */
  readonly node: SyntaxNode
  readonly variable: Variable
}

/** One place that reads a name. An augmented assignment is a reference and a binding. */
export interface Reference {
  /** The identifier; the token `type` where the grammar takes `type(a).b = c` for an alias. */
  readonly node: SyntaxNode
  /** The scope in which the name is written. */
  readonly scope: Scope
  /** In an annotation under `from __future__ import annotations`: never evaluated, unknown to the symbol table. */
  readonly isPostponed: boolean
}

/** A name in the text of a string annotation, of a string given to `cast` and the like, or of a type comment. */
export interface TextualReference extends Span {
  readonly sort: 'string' | 'comment'
  /** The string or comment; the span is that of the name in it. */
  readonly node: SyntaxNode
  /** The scope in which the text is written. */
  readonly scope: Scope
}

/** A name in one scope, with the facts of CPython's symbol table. */
export interface Variable {
  /** NFKC-normalised and mangled, as in the symbol table. */
  readonly name: string
  readonly scope: Scope
  readonly isParameter: boolean
  readonly isImported: boolean
  /** Bound here by anything but a parameter or an import; also by a deletion or an annotation alone. */
  readonly isAssigned: boolean
  /** Read here; an augmented assignment and a postponed annotation do not count, though they are references. */
  readonly isReferenced: boolean
  readonly isAnnotated: boolean
  /** Bound in this scope and living in it; in the module a name is local and global at once. */
  readonly isLocal: boolean
  /** Lives in an enclosing function. */
  readonly isFree: boolean
  /** Local to this function and used by a nested scope. */
  readonly isCell: boolean
  /** Lives in the module (or builtins), by declaration or for want of a binding nearer by. */
  readonly isGlobal: boolean
  readonly isDeclaredGlobal: boolean
  readonly isNonlocal: boolean
  /** Whether the symbol table knows it; false for a name that only texts and postponed annotations mention. */
  readonly isSymbol: boolean
  /**
   * The variable that this one stands for: itself when local, the enclosing function's or the module's otherwise.
   * Undefined where this file binds the name nowhere: builtins, names of a star import, `__class__`.
   */
  readonly owner: Variable | undefined
  /** Written in this scope, in the order of the text. */
  readonly bindings: readonly Binding[]
  /** In the order of the text. Postponed ones may be written in a scope within. */
  readonly references: readonly Reference[]
  /** Uses that only a type checker sees; written in this scope or one within, in the order of the text. */
  readonly textualReferences: readonly TextualReference[]
  /** The identifiers in `global` and `nonlocal` statements of this scope. */
  readonly declarations: readonly SyntaxNode[]
  /** For an owner: the variables of other scopes that stand for it (free, nonlocal, declared global). */
  readonly captures: readonly Variable[]
}

export interface Scope {
  readonly kind: ScopeKind
  /** As in `symtable`: `top`, the definition's name, `lambda`, `listcomp`, `genexpr` … */
  readonly name: string
  /** The module, definition, lambda, comprehension, type parameter or alias. */
  readonly node: SyntaxNode
  readonly parent: Scope | undefined
  readonly children: readonly Scope[]
  readonly variables: ReadonlyMap<string, Variable>
}

/** The scopes of one file; names are told apart as CPython 3.11 does it, type parameters as 3.13. */
export interface ScopeGraph {
  readonly module: Scope
  /** All scopes, an outer one before those in it. */
  readonly all: readonly Scope[]
  /**
   * The innermost scope in which the node is evaluated: a default, a decorator, an annotation and the first iterable
   * of a comprehension belong to the scope around, the names of the parameters to the function.
   */
  scopeOf(node: SyntaxNode): Scope
  /** The scope that a definition, lambda, comprehension, list of type parameters or `type` statement opens. */
  scopeOpenedBy(node: SyntaxNode): Scope | undefined
  /** The variable an identifier stands for in the scope it is written in; undefined for attributes, keywords … */
  variableAt(identifier: SyntaxNode): Variable | undefined
}
