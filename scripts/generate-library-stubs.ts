import { openParser } from '../src/project/open-parser.ts'
import { newestMinor, oldestMinor } from './library-stubs/conditions.ts'
import { Library, moduleNames, readVersions, type ImportedName, type LibraryModule } from './library-stubs/library.ts'
import { reachedNames } from './library-stubs/reached-names.ts'
import { writeOrCheck } from './write-or-check.ts'

const path = 'src/python/semantics/types/library/stubs.generated.ts'

/**
 * Modules that no hint needs, with all below them; the modules with a leading underscore are as good as in this list. What
 * a module that stays mentions of them is in the table nevertheless.
 */
const leftOut: ReadonlySet<string> = new Set(
  [
    // Large, and few programs that have other uses for hints draw windows with them.
    'tkinter turtle turtledemo idlelib curses',
    // Tools that are run, not imported, and things that are no library.
    'lib2to3 ensurepip venv pydoc pydoc_data pickletools pyclbr modulefinder rlcompleter tabnanny bdb pdb',
    'this antigravity __main__ xxlimited sys.__jit asyncio.tools',
    // Gone from Python, and seldom seen before that.
    'distutils msilib aifc asynchat asyncore audioop binhex chunk crypt imghdr mailcap nis nntplib ossaudiodev smtpd',
    'sndhdr spwd sunau uu xdrlib',
    // The same names are in another module: os, re, sqlite3.
    'posix nt sre_compile sre_constants sre_parse sqlite3.dbapi2',
    // Only Windows or macOS has them.
    'msvcrt winreg winsound ctypes.wintypes ctypes.macholib asyncio.windows_events asyncio.windows_utils',
    'asyncio.proactor_events multiprocessing.popen_spawn_win32',
    // The insides of a package, whose names users take from the package.
    'asyncio.base_futures asyncio.base_subprocess asyncio.base_tasks asyncio.constants asyncio.format_helpers asyncio.log',
    'asyncio.mixins asyncio.selector_events asyncio.sslproto asyncio.staggered asyncio.trsock asyncio.unix_events',
    'multiprocessing.forkserver multiprocessing.heap multiprocessing.popen_fork multiprocessing.popen_forkserver',
    'multiprocessing.popen_spawn_posix multiprocessing.resource_sharer multiprocessing.spawn',
    // One module a character set, found by its name alone.
    'encodings',
    // Large, and ElementTree is what is used.
    'xml.dom xml.sax xml.parsers pyexpat',
  ].flatMap((names) => names.split(' ')),
)

/** 3.1-3.12 → whether any Python of the table is among them; a module that is not listed lives as long as its package. */
function readLifetimes(): (module: string) => boolean {
  const known = new Map<string, boolean>()
  for (const line of readVersions().split('\n')) {
    const [module, range] = line.split('#')[0]!.trim().split(': ')
    if (!module || !range) continue
    const [first, last] = range.split('-').map((version) => (version ? Number(version.split('.')[1]) : Infinity))
    known.set(module, first! <= newestMinor && last! >= oldestMinor)
  }
  return (module) => packagesOf(module).every((name) => known.get(name) ?? true)
}

/** `a.b.c` → `a`, `a.b`, `a.b.c` */
function packagesOf(module: string): string[] {
  const parts = module.split('.')
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'))
}

function isPrivateModule(module: string): boolean {
  return module.split('.').some((part) => part.startsWith('_') && part !== '__future__')
}

/** The reached names of a module: its imports, gathered by the module they come from, then the definitions. */
function renderModule(module: LibraryModule, names: ReadonlySet<string>): string {
  const imports = new Map<string, string[]>()
  const lines: string[] = []
  for (const name of module.definitions.keys()) {
    if (!names.has(name)) continue
    lines.push(...module.minified(name).flatMap((definition) => definition.lines))
    for (const imported of module.importsOf(name)) {
      const start = imported.name === undefined ? 'import ' : `from ${imported.module} import `
      imports.set(start, [...(imports.get(start) ?? []), importClause(imported, name)])
    }
  }
  const importLines = [...imports].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([start, all]) => start + all.join(','))
  return [...importLines, ...lines].map((line) => `${line}\n`).join('')
}

/** `a as a` where others may take the name from the importing module, as stubs have it. */
function importClause(imported: ImportedName, name: string): string {
  if (imported.loaded !== undefined) return imported.loaded
  const original = imported.name ?? imported.module
  return original === name && !imported.isPublic ? name : `${original} as ${name}`
}

/** The text inside a template literal. */
function escape(text: string): string {
  return text.replaceAll(/[\\`]|\$(?=\{)/g, String.raw`\$&`)
}

function render(): string {
  const existed = readLifetimes()
  const modules = moduleNames().filter(
    (name) => existed(name) && !isPrivateModule(name) && !packagesOf(name).some((part) => leftOut.has(part)),
  )
  const library = new Library()
  const reached = [...reachedNames(library, modules)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const stubs = reached.map(([name, names]) => `  '${name}': \`${escape(renderModule(library.module(name), names))}\`,`)
  return [
    '// Generated by `npm run generate` from the stubs of typeshed that pyright ships. Do not edit.',
    '// typeshed is licensed under the Apache License 2.0, parts of it under the MIT License: see THIRD_PARTY_NOTICES.md.',
    '',
    `/** What the modules of the standard library define: Python stubs without anything but signatures and types. */`,
    'export const stubs: Readonly<Record<string, string>> = {',
    ...stubs,
    '}',
    '',
  ].join('\n')
}

await openParser('auto')
const rendered = render()
writeOrCheck(path, rendered, 'npm run generate')
if (!process.argv.includes('--check')) console.log(`${path}: ${Buffer.byteLength(rendered)} bytes`)
