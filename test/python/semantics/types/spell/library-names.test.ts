import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { loadLibraryStubs } from '../../../../../src/python/semantics/types/library/load-library-stubs.ts'
import {
  canBeImported,
  publicName,
  takesArguments,
} from '../../../../../src/python/semantics/types/spell/library-names.ts'

const stubs = await loadLibraryStubs()
const python = spawnSync('python3', ['-c', 'import sys; print(sys.version_info[1])'], { encoding: 'utf8' })
const minor = Number(python.stdout)
const reason = python.error ? 'no python3 on the path' : minor < 8 ? 'python3 is older than 3.8' : undefined

const names = Object.entries(stubs).flatMap(([module, stub]) =>
  module.startsWith('typing_extensions')
    ? []
    : [...stub.matchAll(/^class (\w+)/gm)].flatMap(([, path = '']) => publicName(module, path) ?? []),
)

const readNames = `
import importlib, json, sys, warnings
warnings.simplefilter('ignore')
def state(module, path):
    try:
        found = getattr(importlib.import_module(module), path)
    except Exception:
        return 'missing'
    try:
        found[int]
    except TypeError as error:
        return 'there' if 'not subscriptable' in str(error) else 'takes arguments'
    except Exception:
        pass
    return 'takes arguments'
print(json.dumps([state(*name) for name in json.load(sys.stdin)]))
`

test.skipIf(reason !== undefined)(`what may be imported at run time is there${reason ? `: ${reason}` : ''}`, () => {
  const importable = names.filter((name) => canBeImported(name, [3, minor]))
  expect(importable.length).toBeGreaterThan(900)
  const input = JSON.stringify(importable.map(({ module, path }) => [module, path]))
  const { stdout } = spawnSync('python3', ['-c', readNames], { encoding: 'utf8', input })
  const states = JSON.parse(stdout) as string[]
  const missing = importable.filter((_, index) => states[index] === 'missing')
  expect(missing.map(({ module, path }) => `${module}.${path}`)).toEqual([])
})

test('names without a public module, and those that move to one', () => {
  expect(publicName('_collections_abc', 'dict_keys')).toBeUndefined()
  expect(publicName('_io', 'TextIOWrapper')).toEqual({ module: 'io', path: 'TextIOWrapper' })
  expect(publicName('typing', 'Iterator')).toEqual({ module: 'collections.abc', path: 'Iterator' })
  expect(publicName('typing', 'AbstractSet')).toEqual({ module: 'collections.abc', path: 'Set' })
  expect(publicName('_thread', 'lock')).toEqual({ module: 'threading', path: 'Lock' })
  expect(takesArguments({ module: 'csv', path: 'DictReader' }, [3, 11])).toBe(false)
})
