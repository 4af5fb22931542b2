import { expect, test } from 'vitest'
import { parseOptions } from '../../src/engine/parse-options.ts'
import { runFile } from '../../src/engine/run-file.ts'
import { defineTransform, type Finding, type Transform } from '../../src/engine/transform.ts'

/** Finds every integer; those of one digit answer to a rule of their own. */
const findNumbers = defineTransform({
  meta: {
    id: 'remove-numbers',
    summary: '…',
    why: '…',
    since: '0.1.0',
    preserves: 'behaviour',
    suppressedBy: ['ALL1', 'LONG2'],
  },
  options: {},
  *detect(file): Generator<Finding> {
    for (const at of file.tree.nodesOfKind('integer')) {
      const finding = { at, message: at.text }
      yield at.text.length > 1 ? finding : { ...finding, suppressedBy: ['SHORT1'] }
    }
  },
  edits: ({ at }) => [{ start: at.start, end: at.end, text: 'x' }],
})

const transform: Transform = findNumbers

test.each([
  ['1  # noqa: SHORT1\n22\n', '1  # noqa: SHORT1\nx\n'],
  ['1  # noqa: ALL1\n22  # noqa: ALL1\n', 'x  # noqa: ALL1\n22  # noqa: ALL1\n'],
  ['22  # noqa: SHORT1\n1\n', 'x  # noqa: SHORT1\nx\n'],
  ['1  # noqa\n22\n', '1  # noqa\nx\n'],
  ['1  # pycodeshift: ignore[remove-numbers]\n22\n', '1  # pycodeshift: ignore[remove-numbers]\nx\n'],
  ['1  # pylint: disable=short1\n22\n', '1  # pylint: disable=short1\nx\n'],
])('the codes of a finding go before those of its transform: %j', (text, expected) => {
  const chosen = [{ transform, options: parseOptions(transform, {}), knowledge: undefined }]
  const outcome = runFile('a.py', text, chosen, { unsafe: false })
  expect(outcome).toMatchObject({ kind: 'changed', after: expected })
})
