/** Writes all generated files, or with `--check` says which are out of date. */
await import('./generate-node-kinds.ts')
await import('./generate-library-stubs.ts')
await import('./generate-transform-index.ts')
// The docs are made of the transforms in the index, so they are loaded when that is written.
await import('./generate-docs.ts')
