const praise =
  /\b(?:lgtm|looks? (?:good|great|fine|solid|correct|clean|reasonable|ok|okay|nice)|well[- ](?:written|done|structured|organi[sz]ed|documented|designed|tested|thought|implemented)|reads? (?:well|nicely)|nice(?:ly)?|great|good (?:job|work|use|practice|improvement|idea|change|catch|point|call|to see|addition|approach|start)|excellent|awesome|perfect|impressive|kudos|bravo|thanks?|thank you|approved?|ship it|no (?:major |further |other |real |obvious |security |critical )?(?:issues?|problems?|defects?|concerns?|objections?|comments?|bugs?|suggestions?|vulnerabilit(?:y|ies)|changes? (?:needed|required)|complaints?)|(?:is|are) (?:fine|good|correct|clean|clear|solid|appropriate|consistent|well)|no action (?:needed|required)|keep (?:it )?up)\b/i
const summary =
  /^(?:overall|in (?:summary|general|conclusion|short)|to (?:sum up|summari[sz]e)|summary|walkthrough|here (?:is|are)|below (?:is|are)|the following|this (?:pr|pull request|patch|change|commit|diff|code patch|merge request|branch)\b.{0,40}\b(?:adds?|updates?|introduces?|refactors?|implements?|changes?|removes?|fixes|moves?|improves?|includes?|contains?|is|seems|appears|looks)|these (?:changes|tests)|the (?:changes?|code patch|patch|pr|pull request|diff|code) (?:adds?|updates?|introduces?|refactors?|implements?|seems?|appears?|looks?|is (?:well|good|fine))|i(?:'ve| have)? (?:reviewed|looked|read|checked)|reviewed|code review|review (?:of|by|summary)|suggestions?|improvements?|nitpicks?|comments?|actionable comments|some (?:suggestions|comments|remarks|things|notes|points)|a few (?:suggestions|comments|remarks|things|notes|points|nits))\b/i
const introduction =
  /\b(?:suggestions?|issues?|things|following|points|comments|improvements?|remarks|concerns|findings|notes|changes|recommendations?|feedback|areas)\b.{0,60}:$/i
const greeting =
  /^(?:cheers|regards|best|hi|hello|hey|thanks|thank you)\b.{0,60}$|^i (?:had|took|have taken) a (?:quick |closer )?look\b|^(?:mostly|otherwise) (?:fine|good|ok|okay)\b|^please (?:address|fix|see|consider|look at) (?:the|these|those|my)\b.{0,40}\b(?:issues?|comments?|points?|remarks?|above|below|suggestions?|notes?)\b|^(?:there are |only )?(?:a few|some|several|two|three|a couple of) (?:small |minor |other )?(?:things?|points?|issues?|suggestions?|notes?|comments?|remarks?|concerns?|nits?)\b.{0,60}[.:]?$/i
/** What asks for something is neither. */
const asking =
  /\b(?:but|however|although|though|should|could|must|consider|need(?:s|ed)?|please|instead|rather|missing|wrong|incorrect|fails?|bug|why|would|recommend|suggest|avoid|ensure|don't|do not|might|may)\b/i

/** Whether a sentence praises or sums up, and claims nothing that code could be held to. */
export function isNoClaim(masked: string): boolean {
  const text = masked.slice(0, 1000).replace(/^[\s\-•#>*_:]+/, '')
  if (!/[\p{L}\p{N}\ue000-\ue3e7]/u.test(text)) return true
  if (introduction.test(text) || (greeting.test(text) && !/[\ue000-\ue3e7]/.test(text))) return true
  if (summary.test(text) && !asking.test(text)) return true
  return praise.test(text) && !asking.test(text)
}
