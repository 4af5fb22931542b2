import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** A process of its own: what the tests have loaded for themselves is not loaded there. */
test('a process that only reviews loads what the transforms need', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pycodeshift-review-'))
  try {
    writeFileSync(join(folder, 'boot.py'), 'def boot(count=1):\n    print(count)\n')
    writeFileSync(join(folder, 'review.md'), '1. `boot` takes a `count` argument without a type hint.\n')
    const words = ['review', join(folder, 'review.md'), folder, '--python', 'none']
    const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/bin.ts', ...words], {
      encoding: 'utf8',
    })
    expect(stdout + stderr).toContain('+def boot(count: int = 1):')
    expect(stdout).toMatch(/^1 +confirmed/m)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
