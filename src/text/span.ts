/**
 * A half-open range of a source string. Offsets are UTF-16 units, as in `string.slice`; every offset of this project
 * is one. Lines and columns exist in reports alone.
 */
export interface Span {
  readonly start: number
  readonly end: number
}
