import * as z from 'zod/mini'
import type { SarifRun } from './sarif-run.ts'

export const artifactLocation = z.object({
  uri: z.nullish(z.string()),
  uriBaseId: z.nullish(z.string()),
  index: z.nullish(z.number()),
})
export type ArtifactLocation = z.infer<typeof artifactLocation>

/** Bases may stand on bases, and in a circle. */
const maximumBases = 10

/**
 * The address of a file. A base that is relative is put before it; one that is absolute is a folder of the machine that
 * wrote the report, so what is below it is all that counts here.
 */
export function uriOf(run: SarifRun, given: ArtifactLocation | null | undefined): string | undefined {
  const location = given?.uri ? given : artifactAt(run, given)
  let uri = location?.uri ?? undefined
  let base = location?.uriBaseId
  for (let count = 0; uri && base && !isAbsolute(uri) && count < maximumBases; count++) {
    const outer = baseNamed(run, base)
    if (!outer?.uri || isAbsolute(outer.uri)) break
    uri = `${outer.uri.replace(/\/$/, '')}/${uri}`
    base = outer.uriBaseId
  }
  return uri
}

function artifactAt({ artifacts }: SarifRun, given: ArtifactLocation | null | undefined): ArtifactLocation | undefined {
  return typeof given?.index === 'number' ? (artifacts?.[given.index]?.location ?? undefined) : undefined
}

function baseNamed({ originalUriBaseIds }: SarifRun, name: string): ArtifactLocation | undefined {
  return originalUriBaseIds && Object.hasOwn(originalUriBaseIds, name) ? originalUriBaseIds[name] : undefined
}

function isAbsolute(uri: string): boolean {
  return uri.startsWith('/') || /^[a-z][a-z\d+.-]*:/i.test(uri)
}
