import type { PythonFile } from '../../../src/python/semantics/python-file.ts'

const generatedName = /(?:_pb2(?:_grpc)?|_ui|_rc|_version)\.py$/
const generatedMark =
  /\bDO NOT (?:EDIT|MODIFY)\b|@generated\b|\b(?:auto(?:matically)?[- ]?generated|generated (?:by|from))\b/i

/** Why a whole file is left alone. */
export function reasonToLeaveFile(file: PythonFile): string | undefined {
  if (file.path.endsWith('.pyi')) return 'a stub file describes types, and its module has the docstrings'
  if (generatedName.test(file.path)) return 'the file is generated, as its name says'
  const mark = generatedMark.exec(leadingComments(file.text))
  return mark ? `the file is generated: \`${mark[0]}\`` : undefined
}

function leadingComments(text: string): string {
  return /^\ufeff?(?:[ \t\f]*(?:#[^\r\n]*)?(?:\r\n|[\r\n]|$))*/.exec(text.slice(0, 4000))![0]
}

/** `test_a.py`, `a_test.py`, `conftest.py` and whatever lies in a folder `tests` or `test`. */
export function isTestFile(path: string): boolean {
  return /(?:^|\/)(?:tests?|test_[^/]*|[^/]*_tests?|conftest)\.pyi?$|(?:^|\/)tests?\//.test(path)
}

/** `_a.py` and `_a/b.py`; not `__init__.py`. */
export function isPrivateModule(path: string): boolean {
  const segments = path
    .replace(/\.\w+$/, '')
    .split('/')
    .slice(-2)
  return segments.some((segment) => segment.startsWith('_') && !/^__\w+__$/.test(segment))
}
