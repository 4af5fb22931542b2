import { spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ToolError } from '../../src/errors.ts'
import { checkWithPython, findNewRejections } from '../../src/project/python-check.ts'
import { makeFolder } from './folder.ts'

const isMissing = spawnSync('python3', ['--version']).error !== undefined

describe.skipIf(isMissing)('CPython', () => {
  test('answers for each source in its order', () => {
    const check = checkWithPython('python3', ['x = 1\n', 'def f():\npass\n', 'return\n', '', 'x = (\n'])
    expect(check?.answers.map((answer) => answer.accepted)).toEqual([true, false, false, true, false])
    expect(check?.answers[1]).toMatchObject({ line: 2 })
    expect(check?.version).toMatch(/^3\.\d+\.\d+$/)
  })

  test('reads the cookie of bytes and not that of a string', () => {
    const text = '# coding: ascii\ns = "é"\n'
    const check = checkWithPython('python3', [
      Buffer.from(text),
      text,
      Buffer.from(text.replace('ascii', 'l1'), 'latin1'),
    ])
    expect(check?.answers.map((answer) => answer.accepted)).toEqual([false, true, true])
  })

  test('gives its reasons for what it cannot take at all', () => {
    const deep = `x = ${'a'.padEnd(400_000, '+a')}\n`
    const check = checkWithPython('python3', ['x\0y', deep, '('.repeat(10_000), `# ${'long '.repeat(500_000)}\n`])
    expect(check?.answers.map((answer) => answer.accepted)).toEqual([false, false, false, true])
  })

  test('does not run the source, and prints no warnings', () => {
    const check = checkWithPython('python3', ['import sys; sys.exit(3)\n', 'x = "\\d" is 1\n'])
    expect(check?.answers).toEqual([{ accepted: true }, { accepted: true }])
  })

  test('has nothing to say about no sources', () => {
    expect(checkWithPython('python3', [])?.answers).toEqual([])
  })

  test('objects to an edit only where it took the file before', () => {
    const rejections = findNewRejections('python3', [
      { before: 'x = 1\n', after: 'x = 2\n' },
      { before: 'x = 1\n', after: '\n\nx = = 2\n' },
      { before: 'a syntax of the future\n', after: 'another syntax of the future\n' },
    ])
    expect(rejections).toEqual([undefined, expect.stringContaining('(line 3)'), undefined])
  })
})

/** An interpreter that behaves as the shell script says. */
function makeInterpreter(lines: readonly string[]): string {
  const folder = makeFolder({ python: ['#!/bin/sh', ...lines, ''].join('\n') })
  chmodSync(join(folder, 'python'), 0o755)
  return join(folder, 'python')
}

describe.skipIf(process.platform === 'win32')('an interpreter', () => {
  test('that is missing, of another language or another age gives no check', () => {
    expect(checkWithPython('no-such-python', ['x'])).toBeUndefined()
    expect(checkWithPython(makeInterpreter(['exit 127']), ['x'])).toBeUndefined()
    expect(checkWithPython(makeInterpreter(['echo Usage: shim']), ['x'])).toBeUndefined()
    expect(findNewRejections('no-such-python', [{ before: 'x', after: 'y' }])).toBeUndefined()
  })

  test('that was asked for and is missing is an error', () => {
    expect(() => checkWithPython('no-such-python', ['x'], { isRequired: true })).toThrow(ToolError)
  })

  test('that crashes on a source is asked for the others again', () => {
    const crash = makeInterpreter([
      `echo '{"version": "3.9.0"}'`,
      'if head -c 6 | grep -q 1; then echo \'{"message": null, "line": null}\'; else kill -SEGV $$; fi',
    ])
    expect(checkWithPython(crash, ['1', '2'])?.answers).toEqual([
      { accepted: true },
      { accepted: false, message: 'the interpreter ended without an answer (exit 0)' },
    ])
    expect(checkWithPython(crash, ['2', '1'])?.answers).toEqual([
      { accepted: false, message: 'the interpreter ended without an answer (SIGSEGV)' },
      { accepted: true },
    ])
  })

  test('that hangs is stopped', () => {
    const hang = makeInterpreter([`echo '{"version": "3.9.0"}'`, 'exec sleep 60'])
    const check = checkWithPython(hang, ['x'], { timeoutMilliseconds: 200 })
    expect(check?.answers).toEqual([{ accepted: false, message: 'the interpreter ended without an answer (SIGKILL)' }])
  })
})
