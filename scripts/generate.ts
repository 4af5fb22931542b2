/** Writes all generated files, or with `--check` says which are out of date. */
import './generate-node-kinds.ts'
import './generate-transform-index.ts'
import './generate-docs.ts'
