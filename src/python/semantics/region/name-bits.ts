/** A set of name numbers as bits; the sets of one scope have the same length. */
export type NameBits = Int32Array

export function emptyBits(nameCount: number): NameBits {
  return new Int32Array((nameCount >> 5) + 1)
}

export function fullBits(nameCount: number): NameBits {
  return emptyBits(nameCount).fill(-1)
}

export function hasName(bits: NameBits, name: number): boolean {
  return (bits[name >> 5]! & (1 << (name & 31))) !== 0
}

export function addName(bits: NameBits, name: number): void {
  bits[name >> 5]! |= 1 << (name & 31)
}

export function dropName(bits: NameBits, name: number): void {
  bits[name >> 5]! &= ~(1 << (name & 31))
}

/** Adds what the other set has; whether anything was new. */
export function addNames(bits: NameBits, other: NameBits): boolean {
  let isNew = false
  for (let word = 0; word < bits.length; word++) {
    const before = bits[word]!
    bits[word] = before | other[word]!
    isNew ||= bits[word] !== before
  }
  return isNew
}
