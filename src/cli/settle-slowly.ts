/**
 * Runs to the end. The event loop gets a turn at each stop: only then does the compiled binding give back the memory of
 * trees that are no longer used.
 */
export async function settleSlowly<Result>(run: Iterator<unknown, Result>): Promise<Result> {
  let step = run.next()
  for (; !step.done; step = run.next()) await new Promise((resume) => setImmediate(resume))
  return step.value
}
