/** Where a file reads hints at run time: the text that does, and its UTF-16 offset. */
export interface HintReader {
  readonly text: string
  readonly offset: number
}

const direct = /\b(?:get_type_hints|get_annotations|__annotations__)\b/
const signature = /\b(?:inspect\s*\.\s*signature|getfullargspec|signature\s*\()/
/** A signature alone tells names and defaults; code made from its text has the hints in it. */
const usesOfSignature = /\.\s*(?:return_)?annotations?\b|\bexec\s*\(/

/** The first place where a file reads the hints of functions at run time, of whatever functions. */
export function findHintReader(text: string): HintReader | undefined {
  const asks = signature.exec(text)
  const found = direct.exec(text) ?? (asks && usesOfSignature.test(text) ? asks : null)
  return found ? { text: found[0].replace(/\s*\($/, ''), offset: found.index } : undefined
}
