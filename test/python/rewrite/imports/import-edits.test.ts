import { expect, test } from 'vitest'
import { importEdits } from '../../../../src/python/rewrite/imports/import-edits.ts'
import type { NeededImport } from '../../../../src/python/semantics/types/spell/needed-import.ts'
import { parse } from '../../../../src/python/syntax/parse.ts'
import { edited, fileOf } from '../edited-file.ts'

/** `re.Pattern` at run time, `.a.B?` for type checkers, `import re` for the module. */
function need(text: string): NeededImport {
  const isForTypeChecking = text.endsWith('?')
  const plain = text.replace('?', '')
  if (plain.startsWith('import ')) return { module: plain.slice('import '.length), isForTypeChecking }
  const dot = plain.lastIndexOf('.')
  const module = plain.slice(0, dot) || '.'
  return { module, name: plain.slice(dot + 1), isForTypeChecking }
}

function withImports(text: string, ...needs: readonly string[]): string {
  const file = fileOf(text)
  const edits = importEdits(file, needs.map(need))
  expect(importEdits(file, needs.toReversed().map(need))).toEqual(edits)
  const after = edited(file, edits)
  expect(parse(after).kind).not.toBe('rejected')
  expect(importEdits(fileOf(after), needs.map(need))).toEqual([])
  return after
}

const def = 'def f(): pass\n'

test.each<[string, string, string]>([
  ['at the end', 'from re import A\n', 'from re import A, Pattern\n'],
  ['sorted in', 'from re import A, Z\n', 'from re import A, Pattern, Z\n'],
  ['at the front', 'from re import Z\n', 'from re import Pattern, Z\n'],
  ['classes before functions', 'from re import Match, compile\n', 'from re import Match, Pattern, compile\n'],
  ['without case', 'from re import compile, Match, search\n', 'from re import compile, Match, Pattern, search\n'],
  ['not sorted', 'from re import Z, A\n', 'from re import Z, A, Pattern\n'],
  ['in parentheses', 'from re import (A, Z)\n', 'from re import (A, Pattern, Z)\n'],
  ['one a line', 'from re import (\n    A,\n    Z,\n)\n', 'from re import (\n    A,\n    Pattern,\n    Z,\n)\n'],
  [
    'without a last comma',
    'from re import (\n    A,\n    B\n)\n',
    'from re import (\n    A,\n    B,\n    Pattern,\n)\n',
  ],
  [
    'with comments',
    'from re import (  # a\n    A,  # b\n    B  # c\n    # d\n)\n',
    'from re import (  # a\n    A,  # b\n    B,  # c\n    Pattern,\n    # d\n)\n',
  ],
  [
    'hanging from the bracket',
    'from re import (A,\n                B)\n',
    'from re import (A,\n                B, Pattern)\n',
  ],
  ['behind a backslash', 'from re import A, \\\n    Z\n', 'from re import A, \\\n    Pattern, Z\n'],
  ['on a shared line', 'import a; from re import A; b = 1\n', 'import a; from re import A, Pattern; b = 1\n'],
  ['with an alias', 'from re import A as Z, Q\n', 'from re import A as Z, Pattern, Q\n'],
  ['beside a comment', 'from re import A  # noqa\n', 'from re import A, Pattern  # noqa\n'],
  ['with CRLF', 'from re import (\r\n    A,\r\n)\r\n', 'from re import (\r\n    A,\r\n    Pattern,\r\n)\r\n'],
])('a name goes into the import of its module, %s', (_, text, after) => {
  expect(withImports(text + def, 're.Pattern')).toBe(after + def)
})

test('a line that gets too long is hung', () => {
  const names = 'AAAAAAAAAAAAAAAA, BBBBBBBBBBBBBBBBBBBB, CCCCCCCCCCCCCCCCCC'
  const lines = ['(', ...`${names}, Pattern`.split(', ').map((name) => `    ${name},`), ')'].join('\n')
  expect(withImports(`from re import ${names}\n${def}`, 're.Pattern')).toBe(`from re import ${lines}\n${def}`)
})

test.each<[string, string, string]>([
  ['alone', 'import os\n', 'import os\nfrom re import Pattern\n'],
  [
    'sorted in',
    'from os import a\nfrom sys import b\n',
    'from os import a\nfrom re import Pattern\nfrom sys import b\n',
  ],
  ['first of its kind', 'from sys import b\n', 'from re import Pattern\nfrom sys import b\n'],
  [
    'mixed kinds, sorted by module',
    'from os import a\nimport sys\nfrom typing import b\n',
    'from os import a\nfrom re import Pattern\nimport sys\nfrom typing import b\n',
  ],
  [
    'in the group of the standard library',
    'import os\nimport sys\n\nimport numpy\n\nfrom . import a\n',
    'import os\nimport sys\nfrom re import Pattern\n\nimport numpy\n\nfrom . import a\n',
  ],
  ['before other groups', 'import numpy\n', 'from re import Pattern\n\nimport numpy\n'],
  [
    'behind future imports',
    'from __future__ import division\nimport os\n',
    'from __future__ import division\nimport os\nfrom re import Pattern\n',
  ],
  [
    'behind a shared line',
    'import os; import sys  # c\nx = 1\n',
    'import os; import sys  # c\nfrom re import Pattern\nx = 1\n',
  ],
  [
    'behind a long one',
    'from os import (\n    a,\n    b,\n)\n',
    'from os import (\n    a,\n    b,\n)\nfrom re import Pattern\n',
  ],
  [
    'not in a branch',
    'import os\ntry:\n    from re import A\nexcept E:\n    pass\n',
    'import os\nfrom re import Pattern\ntry:\n    from re import A\nexcept E:\n    pass\n',
  ],
  [
    'not behind a definition',
    'import os\ndef g(): pass\nfrom re import A\n',
    'import os\nfrom re import Pattern\ndef g(): pass\nfrom re import A\n',
  ],
  ['no wildcard', 'from re import *\n', 'from re import *\nfrom re import Pattern\n'],
  ['after a form feed', '\fimport numpy\n', '\ffrom re import Pattern\n\nimport numpy\n'],
  ['after a mark of order', '\ufeffimport numpy\n', '\ufefffrom re import Pattern\n\nimport numpy\n'],
])('a new import, %s', (_, text, after) => {
  expect(withImports(text + def, 're.Pattern')).toBe(after + def)
})

test.each<[string, string, string]>([
  ['an empty file', '', 'from re import Pattern\n'],
  ['code at once', def, `from re import Pattern\n\n\n${def}`],
  ['a docstring', `"""Doc."""\n\n\n${def}`, `"""Doc."""\n\nfrom re import Pattern\n\n\n${def}`],
  ['a docstring right above', `"""Doc."""\n${def}`, `"""Doc."""\n\nfrom re import Pattern\n\n\n${def}`],
  ['a docstring alone', '"""Doc."""', '"""Doc."""\n\nfrom re import Pattern\n'],
  [
    'a future import',
    `from __future__ import annotations\n\n${def}`,
    `from __future__ import annotations\n\nfrom re import Pattern\n\n${def}`,
  ],
  [
    'a shebang',
    `#!/bin/python\n# coding: utf-8\n${def}`,
    `#!/bin/python\n# coding: utf-8\n\nfrom re import Pattern\n\n\n${def}`,
  ],
  ['a licence', `# Licence.\n\nx = 1\n`, `# Licence.\n\nfrom re import Pattern\n\nx = 1\n`],
  [
    'a licence and a comment',
    `# Licence.\n\n# About f.\n${def}`,
    `# Licence.\n\nfrom re import Pattern\n\n\n# About f.\n${def}`,
  ],
  ['a comment alone', '# c', '# c\nfrom re import Pattern\n'],
  [
    'a statement on the line of the docstring',
    '"""Doc."""; x = 1\ny = 2\n',
    '"""Doc."""; x = 1\n\nfrom re import Pattern\n\ny = 2\n',
  ],
  ['CRLF', `"""Doc."""\r\n\r\nx = 1\r\n`, `"""Doc."""\r\n\r\nfrom re import Pattern\r\n\r\nx = 1\r\n`],
  [
    'a shebang and CRLF',
    `#!/bin/python\r\n\r\nx = 1\r\n`,
    `#!/bin/python\r\n\r\nfrom re import Pattern\r\n\r\nx = 1\r\n`,
  ],
  ['a mark of order', `\ufeffx = 1\n`, `\ufefffrom re import Pattern\n\nx = 1\n`],
])('a file without imports: %s', (_, text, after) => {
  expect(withImports(text, 're.Pattern')).toBe(after)
})

test.each<[string, string, string]>([
  [
    'behind the imports',
    `import os\n\n\n${def}`,
    `import os\nfrom typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n    from .a import B\n\n\n${def}`,
  ],
  [
    'with code right below',
    'import os\nx = 1\n',
    'import os\nfrom typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n    from .a import B\n\nx = 1\n',
  ],
  [
    'behind local imports',
    'from typing import Any\n\nfrom . import c\n',
    'from typing import TYPE_CHECKING, Any\n\nfrom . import c\n\nif TYPE_CHECKING:\n    from .a import B\n',
  ],
  ['by the module', 'import typing as t\n', 'import typing as t\n\nif t.TYPE_CHECKING:\n    from .a import B\n'],
  [
    'by a constant',
    'import os\nTYPE_CHECKING = False\n',
    'import os\nTYPE_CHECKING = False\n\nif TYPE_CHECKING:\n    from .a import B\n',
  ],
  [
    'by the name',
    'from typing import TYPE_CHECKING\n',
    'from typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n    from .a import B\n',
  ],
  [
    'without imports',
    `"""Doc."""\n\n\n${def}`,
    `"""Doc."""\n\nfrom typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n    from .a import B\n\n\n${def}`,
  ],
  [
    'in a block that is there',
    'if TYPE_CHECKING:\n\timport c\nx = 1\n',
    'if TYPE_CHECKING:\n\timport c\n\tfrom .a import B\nx = 1\n',
  ],
  [
    'in an import that is there',
    'if TYPE_CHECKING:\n    from .a import A\n',
    'if TYPE_CHECKING:\n    from .a import A, B\n',
  ],
  ['in place of nothing', 'if TYPE_CHECKING:\n    pass\n', 'if TYPE_CHECKING:\n    from .a import B\n    pass\n'],
  [
    'at the end of the file',
    'if TYPE_CHECKING:\n    import c',
    'if TYPE_CHECKING:\n    import c\n    from .a import B\n',
  ],
  [
    'beside a block on one line',
    'from typing import TYPE_CHECKING\nif TYPE_CHECKING: import c\n',
    'from typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n    from .a import B\n\nif TYPE_CHECKING: import c\n',
  ],
])('an import for type checkers, %s', (_, text, after) => {
  expect(withImports(text, '.a.B?')).toBe(after)
})

test('all needs of a file in one set of edits', () => {
  const text = `import os\n\nfrom . import z\n\n\n${def}`
  const needs = ['re.Pattern', 're.Match', 'collections.abc.Iterator', 'import decimal', '.a.B?', '..C?', 'import p.q?']
  expect(withImports(text, ...needs)).toBe(
    'import decimal\nimport os\nfrom collections.abc import Iterator\nfrom re import Match, Pattern\n' +
      'from typing import TYPE_CHECKING\n\nfrom . import z\n\n' +
      'if TYPE_CHECKING:\n    import p.q\n    from . import C\n    from .a import B\n\n\n' +
      def,
  )
})

test('what the file imports already is left alone', () => {
  const text = 'import re\nfrom re import Pattern\nif TYPE_CHECKING:\n    from .a import B\n'
  expect(importEdits(fileOf(text), ['re.Pattern', 'import re', '.a.B?'].map(need))).toEqual([])
})
