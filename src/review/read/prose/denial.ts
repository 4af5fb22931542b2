/** Words right before a finding that take it back: "is not unused", "there are no bare excepts", "does not use a bare except". */
const denying =
  /(?:\b(?:is|are|was|were|be|it's|seems?|looks?)(?: certainly| clearly| actually| really)? (?:not|never|no longer|neither)|\b(?:isn't|aren't|wasn't|weren't)|\b(?:there (?:is|are|was|were)|i see|i (?:found|find)|found|finds?|has|have|had|contains?|with) no|\b(?:doesn't|does not|didn't|did not) (?:have|use|contain|seem|look|lack|need|appear)(?: to be| to have)?|\bno longer|\bnor|\b(?:don't|do not) (?:think|believe|see)|\bdoubt|^no)(?:\s+[^\s,;:]+){0,3}\s*$/i
/** What sounds like it and takes nothing back. */
const doubting = /\bnot (?:only|just|merely|sure|certain|clear|obvious)\b|\bif\b|\bwhether\b/i
const past = /\b(?:previously|formerly|used to be|was once)\b(?:\s+\S+){0,3}\s*$/i
const settled =
  /\b(?:already (?:has|have|been|is|are|done|fixed|removed|handled|addressed|documented|annotated|renamed)|(?:has|have|is|are|was|were) already|is fine|are fine|is okay|is ok|not (?:a|an) (?:issue|problem))\b/i
/** What is told as done. */
const done =
  /^(?:[A-Z]{1,5}\d{3,4}\W{0,3})?(?:i(?:'ve| have)? )?(?:fixed|removed|resolved|addressed|renamed|dropped)\b|\b(?:the )?(?:removal|renaming) of\b|\b(?:has|have|had) (?:now )?been (?:fixed|removed|resolved|addressed|renamed|added)\b|\bfixed[.!]?$/i
const tokenWindow = 80

/** Whether the words before and behind a finding deny or withdraw it. */
export function isDeniedAt(text: string, start: number): boolean {
  if (settled.test(text) || done.test(text)) return true
  const before = text.slice(Math.max(0, start - tokenWindow), start)
  return (denying.test(before) && !doubting.test(before)) || past.test(before)
}
