import { expect, test } from 'vitest'
import { modulePaths } from '../../../../../src/python/semantics/module-paths.ts'
import { PythonFile } from '../../../../../src/python/semantics/python-file.ts'
import { loadLibraryStubs } from '../../../../../src/python/semantics/types/library/load-library-stubs.ts'
import { Annotations } from '../../../../../src/python/semantics/types/solve/annotations.ts'
import { TypeProgram } from '../../../../../src/python/semantics/types/solve/program.ts'
import { hintTypeOf } from '../../../../../src/python/semantics/types/spell/hint-type-of.ts'
import { spellHint } from '../../../../../src/python/semantics/types/spell/spell-hint.ts'
import { readModule } from '../../../../../src/python/semantics/types/survey/read-module.ts'
import { parse } from '../../../../../src/python/syntax/parse.ts'

const stubs = await loadLibraryStubs()
const paths = modulePaths(['package/__init__.py', 'package/here.py', 'package/there.py', 'alone.py'])

function fileAt(path: string, text: string): PythonFile {
  const parsed = parse(text)
  if (parsed.kind === 'rejected') throw new Error(parsed.reason)
  return new PythonFile(path, parsed.tree)
}

const there = 'class There:\n    class Inner: pass\ndef f():\n    class Local: pass\n    return Local\n'
const alone = 'class Alone: pass\n'

/** An annotation that is read as a type, and spelled for an empty file. */
function throughTypes(imports: string, annotation: string): string {
  const facts = [
    readModule(fileAt('package/here.py', `${imports}\ndef f() -> ${annotation}: ...\n`)),
    readModule(fileAt('package/there.py', there)),
    readModule(fileAt('alone.py', alone)),
  ]
  const program = new TypeProgram(facts, (module) => {
    const stub = stubs[module]
    return stub === undefined ? undefined : readModule(fileAt(`${module}.pyi`, stub), `typeshed:${module}`)
  })
  const module = program.at('package/here.py')!
  const type = new Annotations(program).typeOf(module, module.functions[0]!.facts.returns!)
  const hint = hintTypeOf(type, (path) => paths.nameOf(path))
  if ('refused' in hint) return `(${hint.refused})`
  const file = fileAt('package/empty.py', 'def f(): pass\n')
  const [at] = file.tree.nodesOfKind('function_definition')
  const spelled = spellHint(hint, { file, at: at!, forVersion: [3, 10] })
  return 'refused' in spelled ? `(${spelled.refused})` : spelled.text
}

test.each<[string, string, string]>([
  ['', 'None', 'None'],
  ['', 'int | None', 'int | None'],
  ['from typing import Dict, List, Optional', 'Optional[Dict[str, List[int]]]', 'dict[str, list[int]] | None'],
  ['', 'tuple[int, str]', 'tuple[int, str]'],
  ['', 'tuple[int, ...]', 'tuple[int, ...]'],
  ['', 'tuple', 'tuple'],
  ['from typing import Any', 'list[Any]', 'list[Any]'],
  ['from typing import Iterator', 'Iterator[str]', 'Iterator[str]'],
  ['import re', 're.Pattern[str]', 'Pattern[str]'],
  ['import io', 'io.TextIOWrapper', 'TextIOWrapper'],
  ['import subprocess', 'subprocess.Popen[str]', 'Popen[str]'],
  ['import os', 'os.stat_result', 'stat_result'],
  ['import asyncio', 'asyncio.AbstractEventLoop', 'AbstractEventLoop'],
  ['import unittest', 'unittest.TestCase', 'TestCase'],
  ['from concurrent.futures import Future', 'Future[int]', 'Future[int]'],
  [
    'import functools',
    'functools._lru_cache_wrapper[int]',
    '(`_lru_cache_wrapper` of the standard library has no public name)',
  ],
  [
    'from _collections_abc import dict_keys',
    'dict_keys[str, int]',
    '(`dict_keys` of the standard library has no public name)',
  ],
  ['from .there import There', 'There', '"There"'],
  ['from .there import There', 'There.Inner', '"There.Inner"'],
  ['from .there import There', 'type[There]', '"type[There]"'],
  ['from alone import Alone', 'Alone', '(no import of alone.py is sure to find it)'],
  ['', 'Missing', '(a part of it is not known)'],
  ['', 'list[Missing]', '(a part of it is not known)'],
  ['', 'int | str | bytes | float | complex', '(it would be a union of 5 types)'],
])('after %j, %s is spelled %s', (imports, annotation, text) => {
  expect(throughTypes(imports, annotation)).toBe(text)
})
