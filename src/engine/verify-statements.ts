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
  const found = new Set(statementKeys(after.tree, (start, end) => [start, end]))
  const wanted = statementKeys(before.tree, (start, end) =>
    shift.isEdited({ start, end }) ? undefined : [shift.offset(start), shift.offset(end - 1) + 1],
  )
  for (const key of wanted) {
    if (!found.has(key)) return 'a statement outside the edits would change'
  }
  return undefined
}

/** `kind start end depth` of each statement whose span `place` answers for. */
function* statementKeys(
  tree: SyntaxTree,
  place: (start: number, end: number) => readonly [number, number] | undefined,
): Generator<string> {
  const depths = new Uint16Array(tree.length)
  for (let node = 1; node < tree.length; node++) {
    const parent = tree.parents[node]!
    const isStatement = tree.kinds[parent] === Kind.block || tree.kinds[parent] === Kind.module
    depths[node] = depths[parent]! + (isStatement ? 1 : 0)
    if (!isStatement || tree.kinds[node] === Kind.comment) continue
    const span = place(tree.starts[node]!, tree.ends[node]!)
    if (span) yield `${tree.kinds[node]} ${span[0]} ${span[1]} ${depths[node]}`
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
  const names = new Set([...old.variables.keys(), ...now.variables.keys()])
  for (const name of names) {
    if (!isMentioned(name, edited) && factsOf(old.variables.get(name)) !== factsOf(now.variables.get(name))) return name
  }
  return undefined
}

/** Private names of classes are mangled in the symbol table: `_Class__name` for `__name`. */
function isMentioned(name: string, words: ReadonlySet<string>): boolean {
  return words.has(name) || words.has(name.replace(/^_.*?(?=__)/, ''))
}

function factsOf(variable: Variable | undefined): string {
  if (!variable) return 'none'
  const { isParameter, isImported, isAssigned, isLocal, isFree, isCell, isGlobal } = variable
  return [isParameter, isImported, isAssigned, isLocal, isFree, isCell, isGlobal].join()
}
