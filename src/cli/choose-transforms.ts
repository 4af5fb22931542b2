import { ToolError } from '../errors.ts'
import type { Transform } from '../engine/transform.ts'
import { nearestName } from '../text/nearest-name.ts'

/**
 * The transforms that a list names: ids by comma, or `all` but those that want to be named.
 * @throws ToolError `unknown-transform`, with the nearest id
 */
export function chooseTransforms(list: string, transforms: readonly Transform[]): readonly Transform[] {
  if (list === 'all') return transforms.filter(({ meta }) => meta.onRequest === undefined)
  const ids = list.split(',').filter((id) => id !== '')
  return [...new Set(ids)].map((id) => findTransform(id, transforms))
}

/** @throws ToolError `unknown-transform`, with the nearest id */
export function findTransform(id: string, transforms: readonly Transform[]): Transform {
  const found = transforms.find(({ meta }) => meta.id === id)
  if (found) return found
  const nearest = nearestName(
    id,
    transforms.map(({ meta }) => meta.id),
  )
  const hint = nearest ? `did you mean \`${nearest}\`?` : 'see `pycodeshift list`'
  throw new ToolError('unknown-transform', `no transform \`${id}\``, { hint })
}
