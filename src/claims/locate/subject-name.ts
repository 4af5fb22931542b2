/** What is longer is no name, and no code that anyone quotes. */
const maximumLength = 2000

/** The bare name in a subject: `boot` for `def boot(self):`, `boot()` and `@boot`; `Client.boot` stays dotted. */
export function subjectName(subject: string): string {
  const bare = subject
    .trim()
    .slice(0, maximumLength)
    .replace(/^(?:async\s+)?(?:def|class)\s+/, '')
    .replace(/^@/, '')
  const open = bare.indexOf('(')
  return (open > 0 ? bare.slice(0, open) : bare).replace(/[:\s]+$/, '').trim()
}

/** The subjects of a claim as they are told: `` `boot`, `count` ``; empty where it names nothing. */
export function shownSubjects(subjects: readonly string[]): string {
  return subjects.map((subject) => `\`${subjectName(subject)}\``).join(', ')
}

/** Whether a subject is a name, dotted or not, and no other code. */
export function isName(subject: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*$/u.test(subject)
}
