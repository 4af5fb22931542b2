import type { Edit } from '../../../text/edit.ts'
import { fileImports, isForTypeCheckers } from '../../semantics/file-imports.ts'
import type { PythonFile } from '../../semantics/python-file.ts'
import { keyOfImport, type NeededImport } from '../../semantics/types/spell/needed-import.ts'
import type { SyntaxNode } from '../../syntax/node.ts'
import { addNames } from './add-names.ts'
import { findCheckingBlock, type CheckingBlock } from './checking-block.ts'
import { readFileHead, type FileHead } from './file-head.ts'
import { addToHeader } from './header-place.ts'
import { importLines, namesFrom } from './import-lines.ts'
import { NewLines } from './new-lines.ts'
import { placeOfImport } from './place-of-import.ts'

/**
 * Adds imports to a file: none for what it imports already, the same for the same imports in whatever order. Those of the
 * standard library go among the imports that come before all definitions; those for type checkers under
 * `if TYPE_CHECKING:`.
 */
export function importEdits(file: PythonFile, needs: readonly NeededImport[]): Edit[] {
  const missing = sortNeeds(needs.filter((need) => !isThere(need, file)))
  if (missing.length === 0) return []
  const checking = missing.filter(({ isForTypeChecking }) => isForTypeChecking)
  const runtime = missing.filter(({ isForTypeChecking }) => !isForTypeChecking)
  const head = readFileHead(file)
  const block = findCheckingBlock(file)
  const guard = checking.length > 0 && !block ? readGuard(file, head) : undefined
  const writer = new ImportWriter(file, head)
  writer.addRuntime(guard?.need ? sortNeeds([...runtime, guard.need]) : runtime)
  if (block) writer.addToBlock(block, checking)
  else if (guard) writer.addBlock(guard, checking)
  return writer.edits
}

function sortNeeds(needs: readonly NeededImport[]): readonly NeededImport[] {
  const byKey = new Map(needs.map((need) => [keyOfImport(need), need]))
  return [...byKey.keys()].toSorted().map((key) => byKey.get(key)!)
}

function isThere({ module, name, isForTypeChecking }: NeededImport, file: PythonFile): boolean {
  return fileImports(file).some((each) => {
    if (each.module !== module || each.name !== name || each.expression !== (name ?? module)) return false
    if (each.statement.parent?.is('module')) return true
    return isForTypeChecking && isForTypeCheckers(each.statement)
  })
}

/** What a new block begins with. */
interface Guard {
  readonly condition: string
  /** What must be imported for the condition. */
  readonly need?: NeededImport
  /** The statement that binds its name, where that is not an import. */
  readonly below?: SyntaxNode
}

function readGuard(file: PythonFile, { imports, statements }: FileHead): Guard {
  const known = file.scopes.module.variables.get('TYPE_CHECKING')?.bindings ?? []
  const binds = (statement: SyntaxNode): boolean => known.some(({ node }) => statement.contains(node))
  if (imports.some(binds)) return { condition: 'TYPE_CHECKING' }
  // `TYPE_CHECKING = False` spares the import of `typing`, and type checkers know it.
  const below = statements.find((each) => each.is('expression_statement') && binds(each))
  if (below) return { condition: 'TYPE_CHECKING', below }
  const typing = fileImports(file).find(
    ({ module, name, statement }) => module === 'typing' && name === undefined && imports.includes(statement),
  )
  if (typing) return { condition: `${typing.expression}.TYPE_CHECKING` }
  return { condition: 'TYPE_CHECKING', need: { module: 'typing', name: 'TYPE_CHECKING', isForTypeChecking: false } }
}

class ImportWriter {
  readonly #file: PythonFile
  readonly #head: FileHead
  readonly #lines: NewLines
  readonly #merged: Edit[] = []
  /** For a file without imports. */
  readonly #header: string[] = []

  constructor(file: PythonFile, head: FileHead) {
    this.#file = file
    this.#head = head
    this.#lines = new NewLines(file)
  }

  get edits(): Edit[] {
    if (this.#header.length > 0) addToHeader(this.#file, this.#head, this.#header, this.#lines)
    return [...this.#merged, ...this.#lines.edits].toSorted((a, b) => a.start - b.start || a.end - b.end)
  }

  /** Lines of one place come in the order of the needs. */
  addRuntime(needs: readonly NeededImport[]): void {
    const fresh = this.#merge(needs, this.#head.imports)
    const above = new Map<SyntaxNode, string[]>()
    for (const line of importLines(fresh)) {
      const [, keyword, module = ''] = /^(\w+) (\S+)/.exec(line) ?? []
      const place = placeOfImport(module, keyword === 'from', this.#head.firstRun)
      if (!place) this.#header.push(line)
      else if (!place.isBefore) this.#lines.addBelow(place.beside, [line])
      else if (!place.isNewGroup) this.#lines.addAbove(place.beside, [line])
      else above.set(place.beside, [...(above.get(place.beside) ?? []), line])
    }
    for (const [beside, lines] of above) this.#lines.addAbove(beside, [...lines, ''])
  }

  addToBlock({ imports, first, indentation }: CheckingBlock, needs: readonly NeededImport[]): void {
    const lines = importLines(this.#merge(needs, imports)).map((line) => indentation + line)
    if (lines.length === 0) return
    const last = imports.at(-1)
    if (last) this.#lines.addBelow(last, lines)
    else this.#lines.addAbove(first, lines, indentation)
  }

  addBlock({ condition, below }: Guard, needs: readonly NeededImport[]): void {
    const lines = [`if ${condition}:`, ...importLines(needs).map((line) => `    ${line}`)]
    const last = laterOf(this.#head.imports.at(-1), below)
    if (!last) {
      this.#header.push('', ...lines)
      return
    }
    this.#lines.addBelow(last, ['', ...lines, ...this.#blankBelow(last)])
  }

  /** Adds names to the imports that there are, and gives what is left. */
  #merge(needs: readonly NeededImport[], imports: readonly SyntaxNode[]): readonly NeededImport[] {
    const left: NeededImport[] = []
    for (const module of new Set(needs.map((need) => need.module))) {
      const names = namesFrom(module, needs)
      const statement = imports.find((each) => each.is('import_from_statement') && isFrom(each, module))
      const isMerged = names.length > 0 && statement?.is('import_from_statement') === true
      if (isMerged) this.#merged.push(...addNames(this.#file, statement, names))
      left.push(...needs.filter((need) => need.module === module && !(isMerged && need.name !== undefined)))
    }
    return left
  }

  #blankBelow(statement: SyntaxNode): string[] {
    const below = /^[^\n\r]*(?:\r\n|\n|\r)([^\n\r]*)/.exec(this.#file.text.slice(statement.end))
    return (below?.[1] ?? '').trim() === '' ? [] : ['']
  }
}

function laterOf(one: SyntaxNode | undefined, other: SyntaxNode | undefined): SyntaxNode | undefined {
  return one && other ? (one.start > other.start ? one : other) : (one ?? other)
}

function isFrom(statement: SyntaxNode<'import_from_statement'>, module: string): boolean {
  return statement.get('name').length > 0 && statement.get('module_name').text.replace(/[\s\\]+/g, '') === module
}
