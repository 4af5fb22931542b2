import { findQueryString } from '../../src/python/semantics/find-query-string.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { Scope, Variable } from '../../src/python/semantics/scope.ts'
import { findObserver } from '../../src/python/semantics/scope-observers.ts'
import { bindingsOf } from './unread-bindings.ts'

/** Why a variable that nothing seems to read must keep its bindings; undefined when nothing stands in the way. */
export class ReasonsToKeep {
  readonly #file: PythonFile
  readonly #observers = new Map<Scope, string | undefined>()

  constructor(file: PythonFile) {
    this.#file = file
  }

  find(variable: Variable): string | undefined {
    return (
      this.#nonlocal(variable) ?? this.#deletion(variable) ?? this.#observer(variable.scope) ?? this.#text(variable)
    )
  }

  #nonlocal({ captures }: Variable): string | undefined {
    const inner = captures.find(({ isNonlocal, scope }) => isNonlocal && scope.kind !== 'comprehension')
    return inner && `\`${inner.scope.name}\` declares it nonlocal`
  }

  #deletion(variable: Variable): string | undefined {
    const deletion = bindingsOf(variable).find(({ kind }) => kind === 'deletion')
    return deletion && `it is deleted at line ${this.#file.lineOf(deletion.node.start)}`
  }

  #observer(scope: Scope): string | undefined {
    if (!this.#observers.has(scope)) {
      const observer = findObserver(scope, this.#file)
      const line = observer && this.#file.lineOf(observer.start)
      this.#observers.set(scope, observer && `\`${observer.text}\` at line ${line} may read every local name`)
    }
    return this.#observers.get(scope)
  }

  #text({ name, scope, textualReferences }: Variable): string | undefined {
    const text = textualReferences[0] ?? findQueryString(name, scope)
    return text && `a text at line ${this.#file.lineOf(text.start)} names it`
  }
}
