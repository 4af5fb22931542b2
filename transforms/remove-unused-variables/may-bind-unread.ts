import { StoreScanner } from './store-scanner.ts'

/**
 * Whether a text may hold a function that binds a name and never reads it: true when in doubt. Reads the text once, as
 * tokens, and compares in each function the names that stand where a binding may with those that stand anywhere else.
 * @param isDummy names that are meant to be unused
 */
export function mayBindUnread(text: string, isDummy: (name: string) => boolean): boolean {
  if (!/\b(?:def|lambda)\b/.test(text)) return false
  return new StoreScanner(text, isDummy).scan()
}
