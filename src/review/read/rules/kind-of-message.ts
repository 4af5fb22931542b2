import type { ClaimKind } from '../../../claims/claim.ts'
import { quotedIn } from './quoted-in.ts'

/** The kind that a rule has by its table and by its message: some rules say more than one thing. */
export function kindOfMessage(kind: ClaimKind, message: string): ClaimKind {
  return isSaid(kind, message) ? kind : 'other'
}

function isSaid(kind: ClaimKind, message: string): boolean {
  const [first] = quotedIn(message)
  switch (kind) {
    // `x == True` is of the same rule
    case 'compare-with-none':
      return /\bNone\b/.test(message)
    // "Use `@pytest.fixture()` over `@pytest.fixture`" asks for parentheses
    case 'call-style':
      return !(/\bover\b/.test(message) && first?.endsWith(')'))
    // most deprecated methods are no assertions
    case 'assertion-style':
      return /\b(?:assert|fail)[A-Za-z]+/.test(message)
    // `Name "os.Path" is not defined` of mypy is about an attribute
    case 'undefined-name':
      return first !== undefined && !first.includes('.')
    case 'naming':
      return !/^module name\b/i.test(message)
    default:
      return true
  }
}
