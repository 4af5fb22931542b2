/** Computes an answer once for each object and remembers it as long as the object lives. */
export function oncePer<Subject extends object, Answer>(
  compute: (subject: Subject) => Answer,
): (subject: Subject) => Answer {
  const answers = new WeakMap<Subject, Answer>()
  return (subject) => {
    // `undefined` is an answer too.
    if (!answers.has(subject)) answers.set(subject, compute(subject))
    return answers.get(subject)!
  }
}
