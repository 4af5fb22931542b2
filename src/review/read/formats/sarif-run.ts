import * as z from 'zod/mini'
import { artifactLocation } from './sarif-uri.ts'

const message = z.nullish(z.object({ text: z.nullish(z.string()) }))
const rule = z.object({
  id: z.nullish(z.string()),
  name: z.nullish(z.string()),
  shortDescription: message,
  messageStrings: z.nullish(z.record(z.string(), z.unknown())),
})
const component = z.object({
  rules: z.nullish(z.array(rule)),
  globalMessageStrings: z.nullish(z.record(z.string(), z.unknown())),
})
const frame = z.object({ results: z.nullish(z.array(z.unknown())) })
const context = z.object({
  tool: z.nullish(z.object({ driver: z.nullish(component), extensions: z.nullish(z.array(component)) })),
  artifacts: z.nullish(z.array(z.object({ location: z.nullish(artifactLocation) }))),
  originalUriBaseIds: z.nullish(z.record(z.string(), artifactLocation)),
})

export type SarifRun = z.infer<typeof context>
export type SarifRule = z.infer<typeof rule>

interface ReadRun {
  readonly run: SarifRun
  readonly results: readonly unknown[]
  readonly fault: string | undefined
}

/** A run and its results; what the run says about its tool and files is left out where it is not what it should be. */
export function readRun(value: unknown): ReadRun {
  const results = frame.safeParse(value)
  if (!results.success) return { run: {}, results: [], fault: 'it is no run with results' }
  const run = context.safeParse(value)
  const fault = run.success ? undefined : 'what it says about its tool and files cannot be read'
  return { run: run.success ? run.data : {}, results: results.data.results ?? [], fault }
}

interface RuleReference {
  readonly ruleId?: string | null | undefined
  readonly ruleIndex?: number | null | undefined
  readonly rule?:
    | {
        readonly id?: string | null | undefined
        readonly index?: number | null | undefined
        readonly toolComponent?: { readonly index?: number | null | undefined } | null | undefined
      }
    | null
    | undefined
}

/** The rule that a result cites, by its index or its id. */
export function ruleOf({ tool }: SarifRun, { ruleId, ruleIndex, rule: cited }: RuleReference): SarifRule | undefined {
  const extension = cited?.toolComponent?.index
  const rules = (typeof extension === 'number' ? tool?.extensions?.[extension] : tool?.driver)?.rules ?? []
  const index = cited?.index ?? ruleIndex
  if (typeof index === 'number' && rules[index]) return rules[index]
  const id = ruleId ?? cited?.id
  return id ? rules.find((each) => each.id === id) : undefined
}
