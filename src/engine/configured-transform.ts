import type { Conventions } from '../python/semantics/conventions.ts'
import type { OptionSpecifications, OptionValues, Transform } from './transform.ts'

/** A transform with its options parsed. */
export interface ChosenTransform {
  readonly transform: Transform
  readonly options: OptionValues<OptionSpecifications>
}

/** A transform ready to run: its options parsed, and what is known of the whole project. */
export interface ConfiguredTransform extends ChosenTransform {
  readonly knowledge: unknown
}

export interface RunSettings {
  /** Also apply unsafe findings. */
  readonly unsafe: boolean
  /** A second opinion on a text that would be written, such as CPython's own parser: the reason against it. */
  readonly objection?: (text: string) => string | undefined
  /** Groups of findings that may not be applied, and why: a part of them is left alone in another place. */
  readonly withheld?: ReadonlyMap<string, string>
  /** By finding id: why it may not be applied, for it brings an error that a checker of the whole project reports. */
  readonly rejected?: ReadonlyMap<string, string> | undefined
  /** What the configuration around the file asks for. */
  readonly conventions?: Conventions | undefined
}

/** False when the raw text alone shows that the transform has nothing to do. */
export function mayApply({ transform, options, knowledge }: ConfiguredTransform, text: string): boolean {
  return transform.mayApply?.(text, options, knowledge) ?? true
}
