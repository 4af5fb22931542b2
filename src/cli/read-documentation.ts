import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The page of a transform as it is shipped, or undefined for one that is not part of the package. */
export function readDocumentation(id: string): string | undefined {
  const places = [`../../../docs/transforms/${id}.md`, `../../docs/transforms/${id}.md`]
  const path = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((place) => existsSync(place))
  return path === undefined ? undefined : readFileSync(path, 'utf8')
}
