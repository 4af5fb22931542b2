import type { ClaimKind } from '../../../claims/claim.ts'
import { kindOfRule } from '../rules/kind-of-rule.ts'
import type { Anchor } from './anchor.ts'

/** A rule that a sentence cites, and what it is about. */
export interface CitedRule {
  readonly rule: string
  readonly kind: ClaimKind
}

/** A code or a name with hyphens: a plain word like "unreachable" may be prose. */
const rulePattern = /(?<![\w-])(?:[A-Z]{1,5}\d{3,4}|[a-z]{2,30}(?:-[a-z]{2,30}){1,6})(?![\w-])/g

/** The first exact rule that a masked sentence cites: `F401`, `unused-import`. */
export function findRule(text: string, anchors: readonly Anchor[]): CitedRule | undefined {
  const quoted = anchors.filter(({ kind }) => kind === 'code').map((anchor) => anchor.text)
  const words = [...text.matchAll(rulePattern)].map(([word]) => word)
  for (const rule of [...words, ...quoted.filter((word) => word.length < 100)]) {
    const kind = isRuleName(rule) ? kindOfRule(rule) : undefined
    if (kind) return { rule, kind }
  }
  return undefined
}

/** Whether a text is a rule and no name: `F401`, `unused-import`. */
export function isRuleName(text: string): boolean {
  return /^(?:[A-Z]{1,5}\d{3,4}|[a-z]+(?:-[a-z]+)+)$/.test(text)
}
