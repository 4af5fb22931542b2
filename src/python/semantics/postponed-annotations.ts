import { Field, Kind } from '../syntax/node-kinds.generated.ts'
import type { ScopeDraft } from './scope-draft.ts'
import { readStringAnnotation } from './string-annotations.ts'

/**
 * Notes the names in an annotation under `from __future__ import annotations` (PEP 563) and gives the node behind it.
 * CPython throws the scope of such an annotation away, so nothing is opened or bound here: all names are uses.
 */
export function readPostponed(draft: ScopeDraft, annotation: number): number {
  const { kinds, nexts } = draft.tree
  const end = nexts[annotation]!
  for (let node = annotation; node < end; node++) {
    if (kinds[node] === Kind.string) readStringAnnotation(draft, node)
    if (kinds[node] !== Kind.identifier || isNoName(draft, node)) continue
    draft.lateNames.push({ name: draft.nameIn(draft.current, node), scope: draft.current, use: node })
  }
  return end
}

function isNoName(draft: ScopeDraft, node: number): boolean {
  const { kinds, fields, parents } = draft.tree
  const parent = parents[node]!
  if (kinds[parent] === Kind.member_type) return true
  return fields[node] === Field.attribute || (kinds[parent] === Kind.keyword_argument && node === parent + 1)
}
