/**
 * Whether a path that a user typed means a file of the run: both with `/`; `./` in front counts for nothing, and one may
 * be the tail of the other from a folder on (`test_a.py` for `tests/test_a.py`).
 */
export function isSamePath(given: string, path: string): boolean {
  const [one, other] = [partsOf(given), partsOf(path)]
  const length = Math.min(one.length, other.length)
  return length > 0 && one.slice(-length).join('/') === other.slice(-length).join('/')
}

function partsOf(path: string): string[] {
  return path
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.')
}
