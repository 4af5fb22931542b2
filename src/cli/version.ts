import { createRequire } from 'node:module'

// The package's own manifest: `../../package.json` from the sources, one folder further up from `dist/src/cli`.
const require = createRequire(import.meta.url)

/** The version of this package. */
export const version: string = readVersion()

function readVersion(): string {
  for (const path of ['../../../package.json', '../../package.json']) {
    try {
      const manifest = require(path) as { name?: string; version: string }
      if (manifest.name === 'pycodeshift') return manifest.version
    } catch {
      continue
    }
  }
  return 'unknown'
}
