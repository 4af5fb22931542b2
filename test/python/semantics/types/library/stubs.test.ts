import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { buildScopes } from '../../../../../src/python/semantics/build-scopes.ts'
import { loadLibraryStubs } from '../../../../../src/python/semantics/types/library/load-library-stubs.ts'
import { parse } from '../../../../../src/python/syntax/parse.ts'
import type { SyntaxTree } from '../../../../../src/python/syntax/tree.ts'

const stubs = await loadLibraryStubs()
const trees = new Map(Object.entries(stubs).map(([module, stub]) => [module, treeOf(module, stub)]))
const names = new Map([...trees].map(([module, tree]) => [module, namesOf(tree)]))

function treeOf(module: string, stub: string): SyntaxTree {
  const parsed = parse(stub)
  if (parsed.kind === 'rejected') throw new Error(`${module}: ${parsed.reason} at ${parsed.offset}`)
  return parsed.tree
}

function namesOf(tree: SyntaxTree): ReadonlySet<string> {
  return new Set(
    [...buildScopes(tree).module.variables.values()].filter(({ isLocal }) => isLocal).map(({ name }) => name),
  )
}

/** The lines of a stub, as they are written, that define a name in the module or in a class of it. */
function definitions(module: string, name: string, within?: string): string[] {
  const lines = stubs[module]!.split('\n')
  const start = within === undefined ? 0 : lines.findIndex((line) => line.startsWith(`class ${within}`)) + 1
  const indent = within === undefined ? '' : ' '
  const end = within === undefined ? -1 : lines.findIndex((line, index) => index >= start && !line.startsWith(' '))
  return lines
    .slice(start, end < 0 ? undefined : end)
    .filter((line) => [`${indent}def ${name}(`, `${indent}${name}:`].some((beginning) => line.startsWith(beginning)))
    .map((line) => line.trim())
}

const python = spawnSync('python3', ['-c', 'import sys; print(sys.version_info[1])'], { encoding: 'utf8' })
const reason = python.error
  ? 'no python3 on the path'
  : Number(python.stdout) < 9
    ? 'python3 is older than 3.9'
    : undefined

describe('the stubs of the standard library', () => {
  test.skipIf(reason)(`are Python${reason ? ` (skipped: ${reason})` : ''}`, () => {
    const script = fileURLToPath(new URL('parse-stubs.py', import.meta.url))
    const { stdout, stderr } = spawnSync('python3', [script], { input: JSON.stringify(stubs), encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual({})
  })

  test('import only what the table has', () => {
    const missing: string[] = []
    for (const [module, tree] of trees) {
      for (const statement of tree.nodesOfKind('import_from_statement')) {
        const from = statement.get('module_name').text
        for (const clause of statement.get('name')) {
          const name = (clause.is('aliased_import') ? clause.get('name') : clause).text
          if (names.get(from)?.has(name) !== true) missing.push(`${module}: ${name} of ${from}`)
        }
      }
      for (const statement of tree.nodesOfKind('import_statement')) {
        for (const clause of statement.get('name')) {
          const name = (clause.is('aliased_import') ? clause.get('name') : clause).text
          if (!names.has(name)) missing.push(`${module}: ${name}`)
        }
      }
    }
    expect(missing).toEqual([])
  })

  test('mention only names that they define and built-in ones', () => {
    const missing: string[] = []
    for (const [module, tree] of trees) {
      const { variables } = buildScopes(tree).module
      for (const { name, isLocal, references } of variables.values()) {
        if (!isLocal && references.length > 0 && !names.get('builtins')!.has(name)) missing.push(`${module}: ${name}`)
      }
    }
    expect(missing).toEqual([])
  })

  test('have no condition, no comment and no relative import', () => {
    const kinds = ['if_statement', 'comment', 'relative_import', 'wildcard_import'] as const
    const found = [...trees].flatMap(([module, tree]) =>
      kinds.filter((kind) => !tree.nodesOfKind(kind).next().done).map((kind) => `${module}: ${kind}`),
    )
    expect(found).toEqual([])
  })

  test('say what functions take and return', () => {
    expect(definitions('builtins', 'len')).toEqual(['def len(obj:Sized,/)->int:...'])
    expect(definitions('builtins', 'split', 'str')).toEqual([
      'def split(self:LiteralString,sep:LiteralString|None=...,maxsplit:SupportsIndex=...)->list[LiteralString]:...',
      'def split(self,sep:str|None=...,maxsplit:SupportsIndex=...)->list[str]:...',
    ])
    expect(definitions('re', 'match')[0]).toBe(
      'def match(pattern:str|Pattern[str],string:str,flags:_FlagsType=...)->Match[str]|None:...',
    )
    expect(definitions('posixpath', 'join')).toContain('def join(a:StrPath,/,*paths:StrPath)->str:...')
    expect(definitions('os', 'getcwd')).toEqual(['def getcwd()->str:...'])
    expect(definitions('datetime', 'MAXYEAR')).toEqual(['MAXYEAR:Final=9999'])
  })

  test('have the names that other modules give a module', () => {
    expect(names.get('os.path')).toContain('join')
    expect(stubs['os.path']).toContain('join as join')
    expect(names.get('collections.abc')).toContain('Callable')
    expect(names.get('asyncio')).toContain('gather')
    expect(names.get('sys._monitoring')).toContain('get_tool')
  })

  test('have what only an older Python or another platform has', () => {
    expect(names.get('asyncio')).toContain('coroutine')
    expect(names.get('os')).toContain('startfile')
    expect(names.get('ast')).toContain('Num')
    expect(names.get('cgi')).toContain('FieldStorage')
  })

  test('leave out private names that nothing mentions', () => {
    expect(names.get('os')).toContain('_exit')
    expect(names.get('sys')).toContain('_getframe')
    expect(names.get('subprocess')).not.toContain('_USE_VFORK')
    expect(trees.has('tkinter')).toBe(false)
  })
})
