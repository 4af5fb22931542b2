/** Whether a bare reference gets its parentheses, and what they do; or why it is left. */
export type ReferenceVerdict =
  | { readonly kind: 'call'; readonly effect: string }
  | { readonly kind: 'leave'; readonly reason: string }

export function leave(reason: string): ReferenceVerdict {
  return { kind: 'leave', reason }
}
