import type { Chooser } from '../text/random-edits.ts'

const names = ['a', 'b', 'c', 'd', 'e']

/** Writes Python functions `f(p, q)` full of bindings, of which few are read, and of calls that leave a trace. */
export class RandomFunction {
  readonly #choose: Chooser
  #marks = 0

  constructor(choose: Chooser) {
    this.#choose = choose
  }

  write(): string {
    const body = this.#suite('    ', 3, 3 + this.#choose(5))
    return `def f(p, q):\n${body}${this.#choose(2) ? `    return ${this.#name()}, ${this.#name()}\n` : ''}`
  }

  #name(): string {
    return names[this.#choose(names.length)]!
  }

  #pick(options: readonly (() => string)[]): string {
    return options[this.#choose(options.length)]!()
  }

  #value(): string {
    this.#marks += 1
    return this.#pick([
      () => String(this.#marks),
      () => 'None',
      () => `log(${this.#marks})`,
      () => `log(p)`,
      () => `p[${this.#choose(3)}]`,
      () => `q['k']`,
      () => `p + q`,
      () => `'%s' % q`,
      () => 'undefined',
      () => 'known',
      () => 'len',
      () => this.#name(),
      () => `lambda: log(${this.#name()})`,
      () => `[log(i) for i in (1, 2)]`,
      () => `[${this.#name()} for ${this.#name()} in (1, 2)]`,
      () => `(${this.#name()} := log(${this.#marks}))`,
      () => `f'{p}'`,
      () => '{p: 1}',
    ])
  }

  #suite(indent: string, depth: number, count: number): string {
    let text = ''
    for (let index = 0; index < count; index++) text += this.#statement(indent, depth)
    return text
  }

  #statement(indent: string, depth: number): string {
    const inner = (count = 1 + this.#choose(2)): string => this.#suite(`${indent}    `, depth - 1, count)
    const simple = (): string => `${indent}${this.#simple()}\n`
    if (depth === 0) return simple()
    return this.#pick([
      simple,
      simple,
      simple,
      simple,
      () => `${indent}if ${this.#value()}:\n${inner()}${indent}else:\n${inner()}`,
      () => `${indent}for ${this.#name()} in (1, 2):\n${inner()}`,
      () => `${indent}while log(0):\n${inner()}`,
      () => `${indent}with guard(${this.#value()}) as ${this.#name()}:\n${inner()}`,
      () => `${indent}with suppress(KeyError, TypeError):\n${inner()}`,
      () => `${indent}try:\n${inner()}${indent}except (KeyError, TypeError) as ${this.#name()}:\n${inner()}`,
      () => `${indent}try:\n${inner()}${indent}except NameError as e:\n${inner()}${indent}finally:\n${inner(1)}`,
      () => `${indent}def inner(${this.#name()}=1):\n${inner()}${indent}inner()\n`,
      () => `${indent}def inner():\n${indent}    nonlocal p\n${inner()}${indent}inner()\n`,
      () =>
        `${indent}match p:\n${indent}    case [${this.#name()}, *_]:\n${this.#suite(`${indent}        `, depth - 1, 1)}`,
      () =>
        `${indent}match q:\n${indent}    case int() as ${this.#name()}:\n${this.#suite(`${indent}        `, depth - 1, 1)}`,
    ])
  }

  #simple(): string {
    const assignment = (): string => `${this.#name()} = ${this.#value()}`
    return this.#pick([
      assignment,
      assignment,
      assignment,
      assignment,
      () => `${this.#name()} = ${this.#name()} = ${this.#value()}`,
      () => `${this.#name()}: int = ${this.#value()}`,
      () => `${assignment()}; ${assignment()}`,
      () => `${this.#name()}, ${this.#name()} = 1, log(2)`,
      () => `${this.#name()}, ${this.#name()} = p`,
      () => `${this.#name()} += 1`,
      () => `${this.#name()} = 0`,
      () => `log(${this.#name()})`,
      () => `log(locals().keys() and 1)`,
      () => `del ${this.#name()}`,
      () => `'text'`,
      () => `log((${this.#name()} := ${this.#value()}))`,
    ])
  }
}
