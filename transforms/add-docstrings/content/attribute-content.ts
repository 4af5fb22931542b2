import { nounOf } from './parameter-noun.ts'
import { flagDescription } from './flag-description.ts'
import { capitalise } from '../summary/noun-phrase.ts'
import type { ClassField } from './class-fields.ts'
import type { AttributeContent } from './docstring-parts.ts'
import { knownParameters } from './known-parameters.ts'
import { typeText } from './parameter-content.ts'

/** A field in the words of a docstring. */
export function attributeContent({ name, hint, value }: ClassField): AttributeContent {
  const isFlag = hint?.text === 'bool' || value?.is('true', 'false') === true
  const description = isFlag ? flagDescription(name) : (knownParameters.get(name) ?? `${capitalise(nounOf(name))}.`)
  return { name, type: typeText(hint), description }
}
