import { ToolError } from '../errors.ts'
import { nearestName } from '../text/nearest-name.ts'
import type { OptionSpecification, OptionSpecifications, OptionValues, Transform } from './transform.ts'

/** What may stand for an option in a configuration file, a fixture or on the command line. */
export type GivenOptions = Readonly<Record<string, unknown>>

/**
 * The values of a transform's options: those given, checked, and the defaults for the rest.
 * @throws ToolError `bad-option` for an unknown name, a value of the wrong type or values that do not go together
 */
export function parseOptions(transform: Transform, given: GivenOptions): OptionValues<OptionSpecifications> {
  const values = checkedValues(transform, given)
  const fault = transform.checkOptions?.(values)
  if (fault === undefined) return values
  throw new ToolError('bad-option', `\`${transform.meta.id}\`: ${fault}`, { hint: seeExplain(transform.meta.id) })
}

function checkedValues({ meta, options }: Transform, given: GivenOptions): OptionValues<OptionSpecifications> {
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(options, name)) throw unknownOption(meta.id, name, Object.keys(options))
  }
  return Object.fromEntries(
    Object.entries(options).map(([name, specification]) => {
      const value = given[name]
      return [name, value === undefined ? specification.default : checkedValue(meta.id, name, specification, value)]
    }),
  )
}

function seeExplain(id: string): string {
  return `see \`pycodeshift explain ${id}\``
}

function unknownOption(id: string, name: string, known: readonly string[]): ToolError {
  const nearest = nearestName(name, known)
  const hint = nearest ? `did you mean \`${nearest}\`?` : seeExplain(id)
  return new ToolError('bad-option', `\`${id}\` has no option \`${name}\``, { hint })
}

function checkedValue(
  id: string,
  name: string,
  specification: OptionSpecification,
  value: unknown,
): boolean | number | string | readonly string[] {
  switch (specification.type) {
    case 'boolean':
      if (typeof value === 'boolean') return value
      break
    case 'number':
      if (typeof value === 'number' && Number.isFinite(value)) return value
      break
    case 'string':
      if (typeof value === 'string') return value
      break
    case 'list':
      if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value
      break
    case 'choice':
      if (typeof value === 'string' && specification.choices.includes(value)) return value
  }
  const wanted =
    specification.type === 'choice' ? `one of ${specification.choices.join(', ')}` : `a ${specification.type}`
  throw new ToolError('bad-option', `option \`${name}\` of \`${id}\` takes ${wanted}, not ${JSON.stringify(value)}`)
}
