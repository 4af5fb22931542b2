import { PositionEncoding, Workspace } from '@astral-sh/ruff-wasm-nodejs'
import { expect, test } from 'vitest'
import { ruffCodes } from '../../../../src/review/read/rules/ruff-codes.ts'

const source = `import functools
import pytest
import unittest
import os


class lower(object):
    mixedCase = 1

    class Inner:
        pass

    def __init__(self):
        self.id = 1

    def __str__(self):
        return ''

    @classmethod
    def cm(cls, unused):
        return lambda u: 1

    @staticmethod
    def sm(a, *args, **kwargs):
        return 1

    def id(self, b):
        raise ValueError()


class Empty():
    pass


class MyErr(Exception):
    pass


mixedGlobal = 1


@functools.lru_cache()
def Cached(argOne, items=[]):
    a, b = argOne
    x: int
    return a


@pytest.fixture()
def fix():
    return 1


@pytest.mark.foo()
def test_it():
    localName = 1
    return localName


class T(unittest.TestCase):
    def test_a(self):
        self.assertEquals(1, 1)


def _private(list):
    id = 3
    l = 1
    try:
        if list == None:
            return
    except Exception:
        pass
    if id:
        return l


def l():
    return 1


class I:
    pass
`

interface Diagnostic {
  readonly code: string
  readonly message: string
  readonly start_location: { readonly row: number; readonly column: number }
}

/** What ruff finds, by place and message. */
function findings(preview: boolean): ReadonlyMap<string, string> {
  const workspace = new Workspace({ preview, lint: { select: ['ALL'] } }, PositionEncoding.Utf16)
  const found: readonly Diagnostic[] = workspace.check(source)
  return new Map(
    found.map(({ code, message, start_location: { row, column } }) => [`${row}:${column} ${message}`, code]),
  )
}

test('the names of rules are what ruff reports in its preview for the codes', () => {
  const names = findings(true)
  const seen = new Map<string, string>()
  for (const [place, code] of findings(false)) {
    const name = names.get(place)
    if (name !== undefined && ruffCodes.has(name)) seen.set(name, code)
  }
  expect(Object.fromEntries(seen)).toEqual(Object.fromEntries([...ruffCodes].filter(([name]) => seen.has(name))))
  expect(seen.size).toBeGreaterThan(40)
})
