import { isDocstring } from '../python/syntax/is-docstring.ts'
import { TokenReader } from './token-reader.ts'
import { isAnnotationOrImport, objectionToAnnotations } from './verify-annotations.ts'
import type { EditedFile } from './verify.ts'

type TokenLaw = 'all-but-docstrings' | 'all-but-annotations'

const leftOut = { 'all-but-docstrings': isDocstring, 'all-but-annotations': isAnnotationOrImport }

/** The token streams before and after are the same once the docstrings, or the annotations and imports, are left out. */
export function objectionToTokens({ before, after }: EditedFile, law: TokenLaw): string | undefined {
  const old = new TokenReader(before.tree, leftOut[law])
  const now = new TokenReader(after.tree, leftOut[law])
  for (;;) {
    old.advance()
    now.advance()
    if (old.isAtEnd && now.isAtEnd) break
    if (!old.isSameAs(now)) {
      return `more than ${law.slice('all-but-'.length)} would change: ${old.text} becomes ${now.text}`
    }
  }
  if (law === 'all-but-docstrings') return undefined
  return objectionToAnnotations({ file: before, leftOut: old.leftOut }, { file: after, leftOut: now.leftOut })
}
