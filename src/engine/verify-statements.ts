import { Kind } from '../python/syntax/node-kinds.generated.ts'
import type { SyntaxTree } from '../python/syntax/tree.ts'
import type { Scope, Variable } from '../python/semantics/scope.ts'
import type { EditedFile } from './verify.ts'

/** Statements outside the edits are as before, in the same suites, and names no edit mentions mean what they meant. */
export function objectionToStatements(edited: EditedFile): string | undefined {
  return objectionToUntouched(edited) ?? objectionToOtherNames(edited)
}

/** Each statement outside the edits is found again, moved as they move it, equally deep in suites and scopes. */
function objectionToUntouched({ before, after, shift }: EditedFile): string | undefined {
  const found = new StatementReader(after.tree)
  for (const wanted = new StatementReader(before.tree); wanted.node < before.tree.length; wanted.next()) {
    const start = before.tree.starts[wanted.node]!
    const end = before.tree.ends[wanted.node]!
    if (shift.isEdited({ start, end })) continue
    found.moveTo(shift.offset(start))
    const isFound =
      after.tree.starts[found.node] === shift.offset(start) &&
      after.tree.ends[found.node] === shift.offset(end - 1) + 1 &&
      after.tree.kinds[found.node] === before.tree.kinds[wanted.node] &&
      found.depth === wanted.depth
    if (!isFound) return 'a statement outside the edits would change'
  }
  return undefined
}

/** Goes through the statements of a tree, each of which starts behind the one before. */
class StatementReader {
  readonly #tree: SyntaxTree
  readonly #depths: Uint16Array
  /** The present statement; behind the last one, the length of the tree. */
  node = 0

  constructor(tree: SyntaxTree) {
    this.#tree = tree
    this.#depths = new Uint16Array(tree.length)
    this.next()
  }

  /** How many suites are around it. */
  get depth(): number {
    return this.#depths[this.node]!
  }

  next(): void {
    const { kinds, parents, length } = this.#tree
    for (this.node += 1; this.node < length; this.node++) {
      const parent = parents[this.node]!
      const isStatement = kinds[parent] === Kind.block || kinds[parent] === Kind.module
      this.#depths[this.node] = this.#depths[parent]! + (isStatement ? 1 : 0)
      if (isStatement && kinds[this.node] !== Kind.comment) return
    }
  }

  moveTo(start: number): void {
    while (this.node < this.#tree.length && this.#tree.starts[this.node]! < start) this.next()
  }
}

/** In every scope, the names that no edit writes or removes keep the facts of the symbol table. */
function objectionToOtherNames({ before, after, shift, edits }: EditedFile): string | undefined {
  const edited = new Set([
    ...edits.flatMap((edit) => wordsOf(before.text.slice(edit.start, edit.end))),
    ...edits.flatMap((edit) => wordsOf(edit.text)),
  ])
  const old = before.scopes.all.filter((scope) => scope.kind === 'module' || !shift.isEdited(headOf(scope)))
  const now = new Map(after.scopes.all.map((scope) => [keyOf(scope, scope.node.start), scope]))
  for (const scope of old) {
    const twin = now.get(keyOf(scope, scope.kind === 'module' ? scope.node.start : shift.offset(scope.node.start)))
    if (!twin) continue
    const name = differingName(scope, twin, edited)
    if (name !== undefined) return `the name \`${name}\` would mean something else in ${scope.name}`
  }
  return undefined
}

/** A scope stands where its node starts; several may start at one place, so the kind and the length of the name tell. */
function keyOf(scope: Scope, start: number): string {
  return scope.kind === 'module' ? 'module' : `${scope.kind} ${scope.name} ${start}`
}

function headOf(scope: Scope): { start: number; end: number } {
  return { start: scope.node.start, end: scope.node.start + 1 }
}

function wordsOf(text: string): string[] {
  return text.normalize('NFKC').match(/[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*/gu) ?? []
}

function differingName(old: Scope, now: Scope, edited: ReadonlySet<string>): string | undefined {
  for (const [name, variable] of old.variables) {
    if (!haveSameFacts(variable, now.variables.get(name)) && !isMentioned(name, edited)) return name
  }
  for (const name of now.variables.keys()) {
    if (!old.variables.has(name) && !isMentioned(name, edited)) return name
  }
  return undefined
}

/**
 * Private names of classes are mangled in the symbol table, `_Class__name` for `__name`; a mention of `super` is one of
 * `__class__`.
 */
function isMentioned(name: string, words: ReadonlySet<string>): boolean {
  if (name === '__class__' && words.has('super')) return true
  return words.has(name) || words.has(name.replace(/^_.*?(?=__)/, ''))
}

function haveSameFacts(one: Variable, other: Variable | undefined): boolean {
  return (
    other !== undefined &&
    one.isParameter === other.isParameter &&
    one.isImported === other.isImported &&
    one.isAssigned === other.isAssigned &&
    one.isLocal === other.isLocal &&
    one.isFree === other.isFree &&
    one.isCell === other.isCell &&
    one.isGlobal === other.isGlobal
  )
}
