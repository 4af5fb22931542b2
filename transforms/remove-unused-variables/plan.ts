import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { SyntaxNode } from '../../src/python/syntax/node.ts'

/** One act of a plan; `stepEdits` turns it into edits. */
export type Step =
  | { readonly kind: 'remove'; readonly statement: SyntaxNode }
  | { readonly kind: 'keep-value'; readonly statement: SyntaxNode; readonly value: SyntaxNode }
  | { readonly kind: 'drop-target'; readonly assignment: SyntaxNode; readonly target: SyntaxNode }
  | { readonly kind: 'drop-alias'; readonly pattern: SyntaxNode }
  | { readonly kind: 'drop-capture'; readonly identifier: SyntaxNode }
  | { readonly kind: 'unwrap'; readonly named: SyntaxNode }
  | {
      readonly kind: 'rename'
      readonly identifier: SyntaxNode
      readonly name: string
      readonly value?: SyntaxNode | undefined
    }

/** How one finding is carried out, or why it is left alone. */
export type Verdict =
  | { readonly steps: readonly Step[]; readonly unsafe?: string | undefined; readonly note?: string | undefined }
  | { readonly refused: string }

/** What becomes of the value of a removed binding. */
export type ValuePolicy = 'keep' | 'drop-pure' | 'drop-all'

/** What decides about a binding beside the binding itself. */
export interface Judging {
  readonly file: PythonFile
  readonly policy: ValuePolicy
  readonly renamesElements: boolean
  /** Whether the binding at an identifier is removable too: unread, and without a reason to keep it. */
  readonly isRemovable: (identifier: SyntaxNode | undefined) => boolean
}
