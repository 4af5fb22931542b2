const reasons = new Map([
  ['EACCES', 'permission denied'],
  ['EPERM', 'not permitted'],
  ['EROFS', 'the file system is read-only'],
  ['ENOSPC', 'no space left on the disk'],
  ['EDQUOT', 'the disk quota is used up'],
  ['EFBIG', 'the file would grow too large'],
  ['EIO', 'an input or output error'],
  ['ENOENT', 'it is no longer there'],
  ['ENOTDIR', 'a part of its path is no folder'],
  ['EISDIR', 'it is a folder'],
  ['ELOOP', 'its symbolic links go in circles'],
  ['EMFILE', 'too many files are open'],
  ['ENAMETOOLONG', 'its name is too long'],
  ['ETXTBSY', 'it is being executed'],
])

/** The code of a system error (`ENOSPC`), or undefined for any other thrown value. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/**
 * A system error in the words of a report.
 * @param path what the error is about; Node puts U+FFFD for bytes of a name that are no UTF-8, and then finds nothing
 * @throws the error itself when the system did not raise it: that is a bug
 */
export function reasonOf(error: unknown, path = ''): string {
  const code = systemCode(error)
  if (code === undefined) throw error
  if (code === 'ENOENT' && path.includes('\uFFFD')) return 'its name is not valid UTF-8'
  return reasons.get(code) ?? code
}
