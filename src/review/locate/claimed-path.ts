/** A path of a review made plain, or why it can mean no file of the run. */
export type ClaimedPath =
  | { readonly kind: 'relative'; readonly path: string }
  | { readonly kind: 'absolute'; readonly path: string }
  | { readonly kind: 'outside'; readonly reason: string }

/** Longer ones are no paths. */
const maximumLength = 4096

/**
 * Reads a path as a review has it: `file://` and percent signs decoded once, `\` taken for `/`, `.` left out. Nothing is
 * looked up: the answer is only ever compared with the files that were found.
 */
export function readClaimedPath(given: string): ClaimedPath {
  if (given.length > maximumLength) return outside('the path is too long')
  const plain = decodeUri(given)
  if (plain === undefined) return outside('the path cannot be decoded')
  if (plain.includes('\0')) return outside('the path holds a NUL character')
  const path = plain.replaceAll('\\', '/')
  const parts = path.split('/').filter((part) => part !== '' && part !== '.')
  if (parts.includes('..')) return outside('the path climbs out of its folder')
  if (/^[a-z][a-z\d+.-]*:/i.test(path) && !/^[a-z]:\//i.test(path)) return outside('the path is an address')
  if (parts.length === 0) return outside('the path is empty')
  if (/^[a-z]:/i.test(path)) return { kind: 'absolute', path: parts.join('/') }
  return path.startsWith('/')
    ? { kind: 'absolute', path: `/${parts.join('/')}` }
    : { kind: 'relative', path: parts.join('/') }
}

/** `file:///a/b%20c.py` → `/a/b c.py`; a host other than this one stays an address. */
function decodeUri(given: string): string | undefined {
  const local = given.trim().replace(/^file:\/\/(?:localhost)?(?=\/)/i, '')
  if (!local.includes('%')) return local
  try {
    return decodeURIComponent(local)
  } catch {
    return local.includes('%00') ? '\0' : local
  }
}

function outside(reason: string): ClaimedPath {
  return { kind: 'outside', reason }
}
