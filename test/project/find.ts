import { expect } from 'vitest'
import { findFiles, type FindOptions } from '../../src/project/find-files.ts'

/** The paths found in a folder in which everything can be read. */
export function find(
  folder: string,
  paths: readonly string[] = ['.'],
  options: Partial<FindOptions> = {},
): readonly string[] {
  const found = findFiles(paths, { workingDirectory: folder, ...options })
  expect(found.unreadable).toEqual([])
  return found.files.map(({ path }) => path)
}
