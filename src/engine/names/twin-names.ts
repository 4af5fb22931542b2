import type { Variable } from '../../python/semantics/scope.ts'

/** The variables of a text and those of another, one to one. */
export class TwinNames {
  readonly #twins = new Map<Variable, Variable>()
  readonly #origins = new Map<Variable, Variable>()

  /** The twin of a variable that owns itself; undefined where no name stood for it. */
  of(owner: Variable): Variable | undefined {
    return this.#twins.get(owner)
  }

  /** Those that got another name. */
  *renamed(): Generator<readonly [before: Variable, after: Variable]> {
    for (const pair of this.#twins) if (pair[0].name !== pair[1].name) yield pair
  }

  /** What speaks against a name that stood for one variable and stands for another now. */
  objection(before: Variable, after: Variable): string | undefined {
    const [owner, twin] = [before.owner, after.owner]
    if (!owner || !twin) {
      return owner === twin && before.name === after.name ? undefined : differs(before, after)
    }
    if (!pair(this.#twins, owner, twin) || !pair(this.#origins, twin, owner)) return differs(before, after)
    const mayChange = owner.scope.kind !== 'class' && !isSpecial(owner.name) && !isSpecial(twin.name)
    return owner.name === twin.name || mayChange ? undefined : `\`${owner.name}\` may not be called \`${twin.name}\``
  }
}

function pair(pairs: Map<Variable, Variable>, from: Variable, to: Variable): boolean {
  const known = pairs.get(from)
  if (known === undefined) pairs.set(from, to)
  return known === undefined || known === to
}

/** Python and its tools know these by name. */
function isSpecial(name: string): boolean {
  return /^__.*__$/.test(name)
}

function differs(before: Variable, after: Variable): string {
  return `\`${after.name}\` would stand for another variable than \`${before.name}\` does`
}
