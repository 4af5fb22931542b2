import { eastAsianWidth } from 'get-east-asian-width'

/** The columns that a text takes on a screen: two for wide characters (Unicode, annex 11), none for combining marks. */
export function textWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length
  let columns = 0
  for (const character of text)
    columns += /[\p{Mn}\p{Me}\p{Cf}]/u.test(character) ? 0 : eastAsianWidth(character.codePointAt(0)!)
  return columns
}
