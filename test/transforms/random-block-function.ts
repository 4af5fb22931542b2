import type { Chooser } from '../text/random-edits.ts'

const names = ['a', 'b', 'c', 'd', 'e']

/** How the function with the blocks is written; `f(p, q)` always runs it. */
const hosts = ['plain', 'plain', 'plain', 'method', 'class method', 'nested', 'async', 'generator'] as const

/**
 * Writes Python programs whose `f(p, q)` runs a function full of suites, jumps, closures, handlers and deletions, and
 * leaves a trace of all it reads.
 */
export class RandomBlockFunction {
  readonly #choose: Chooser
  #host: (typeof hosts)[number] = 'plain'
  #marks = 0
  #loops = 0
  /** Whether `G` is declared in the function that is being written. */
  #isGlobal = false
  #isLast = false

  constructor(choose: Chooser) {
    this.#choose = choose
  }

  write(): string {
    this.#host = hosts[this.#choose(hosts.length)]!
    const depth = this.#host === 'plain' || this.#host === 'generator' || this.#host === 'async' ? '    ' : '        '
    this.#isGlobal = this.#choose(2) === 0
    const declared = this.#isGlobal ? `${depth}global G\n` : ''
    const given = this.#choose(3) === 0 ? '' : `${depth}a = b = c = 1; d = e = p\n`
    const body = declared + given + this.#suite(depth, 3, 3 + this.#choose(6)) + this.#ending(depth)
    return this.#wrap(body)
  }

  #wrap(body: string): string {
    switch (this.#host) {
      case 'method':
        return `class K:\n    k = 5\n    def m(self, p, q):\n${body}\ndef f(p, q):\n    return K().m(p, q)\n`
      case 'class method':
        return `class K:\n    k = 5\n    @classmethod\n    def m(self, p, q):\n${body}\ndef f(p, q):\n    return K.m(p, q)\n`
      case 'nested':
        return `def f(p, q):\n    a = 3\n    def g(self=log):\n${body}    result = g()\n    return result, a\n`
      case 'async':
        return `async def f(p, q):\n${body}`
      default:
        return `def f(p, q):\n${body}`
    }
  }

  #ending(indent: string): string {
    if (this.#host === 'generator') return `${indent}yield ${this.#name()}\n`
    return this.#choose(2) ? `${indent}return ${this.#name()}, ${this.#name()}\n` : ''
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
      () => `log(${this.#marks})`,
      () => `log(${this.#name()})`,
      () => this.#name(),
      () => this.#name(),
      () => `p[${this.#choose(3)}]`,
      () => `q['k']`,
      () => `[${this.#name()}, ${this.#name()}]`,
      () => `lambda: log(${this.#name()})`,
      () => `[log(i) for i in (1, ${this.#name()})]`,
      () => `sum(log(${this.#marks}) for i in (1, 2) if ${this.#name()})`,
      () => `(log(${this.#name()}) for i in (1, 2))`,
      () => `(${this.#name()} := log(${this.#marks}))`,
      () => `log(${this.#marks}) and (${this.#name()} := ${this.#name()})`,
      () => `G`,
      ...(this.#host === 'method' || this.#host === 'class method' ? [() => 'self.k', () => 'self.__x'] : []),
      ...(this.#host === 'async' ? [() => `await pause(${this.#marks})`, () => `[i async for i in ticks()]`] : []),
      ...(this.#host === 'generator' ? [() => `(yield ${this.#marks})`] : []),
    ])
  }

  #suite(indent: string, depth: number, count: number): string {
    let text = ''
    for (let index = 0; index < count; index++) text += this.#statement(indent, depth)
    return text
  }

  #loop(indent: string, head: string, inner: () => string): string {
    this.#loops += 1
    const body = inner()
    this.#loops -= 1
    return `${indent}${head}:\n${body}${this.#choose(4) ? '' : `${indent}else:\n${inner()}`}`
  }

  #statement(indent: string, depth: number): string {
    const inner = (count = 1 + this.#choose(3)): string => this.#suite(`${indent}    `, depth - 1, count)
    const simple = (): string => `${indent}${this.#simple()}\n`
    if (depth === 0) return simple()
    return this.#pick([
      simple,
      simple,
      simple,
      simple,
      simple,
      simple,
      () => `${indent}if ${this.#value()}:\n${inner()}${indent}else:\n${inner()}`,
      () => `${indent}if ${this.#value()}:\n${inner()}`,
      () => `${indent}if ${this.#value()}:\n${inner()}${indent}elif ${this.#value()}:\n${inner()}`,
      () => this.#loop(indent, `for ${this.#name()} in (1, 2)`, inner),
      () => this.#loop(indent, `while log(${this.#choose(2)})`, inner),
      () => this.#loop(indent, 'while True', () => `${indent}    log(0)\n${inner()}${indent}    break\n`),
      () => `${indent}with guard(${this.#value()}) as ${this.#name()}:\n${inner()}`,
      () => `${indent}with suppress(KeyError, TypeError):\n${inner()}`,
      () => `${indent}try:\n${inner()}${indent}except (KeyError, TypeError) as ${this.#name()}:\n${inner()}`,
      () =>
        `${indent}try:\n${inner()}${indent}except NameError:\n${inner()}${indent}finally:\n${this.#last(() => inner(1))}`,
      () => `${indent}try:\n${inner()}${indent}except Exception as e:\n${inner()}${indent}else:\n${inner(1)}`,
      () => this.#inner(indent, `def inner(${this.#name()}=1)`, depth),
      () => this.#inner(indent, 'def inner()', depth),
      () => `${indent}class C:\n${indent}    x = ${this.#value()}\n${indent}log(C.x)\n`,
      () =>
        `${indent}match p:\n${indent}    case [${this.#name()}, *_]:\n${this.#suite(`${indent}        `, depth - 1, 2)}`,
    ])
  }

  /** A jump out of a `finally` would swallow the end of a program that runs for ever. */
  #last(inner: () => string): string {
    const loops = this.#loops
    this.#loops = 0
    this.#isLast = true
    const text = inner()
    this.#isLast = false
    this.#loops = loops
    return text
  }

  /** A function within: it returns, but neither breaks nor yields for the one around. */
  #inner(indent: string, head: string, depth: number): string {
    const [host, loops, isGlobal] = [this.#host, this.#loops, this.#isGlobal]
    this.#isGlobal = false
    this.#loops = 0
    this.#host = 'plain'
    const declaration = this.#choose(3) ? '' : `${indent}    nonlocal p\n${indent}    p = ${this.#name()}\n`
    const body = this.#suite(`${indent}    `, Math.min(depth - 1, 1), 2)
    this.#host = host
    this.#loops = loops
    this.#isGlobal = isGlobal
    return `${indent}${head}:\n${declaration}${body}${this.#choose(2) ? `${indent}inner()\n` : ''}`
  }

  #simple(): string {
    const assignment = (): string => `${this.#name()} = ${this.#value()}`
    return this.#pick([
      assignment,
      assignment,
      assignment,
      assignment,
      assignment,
      () => `${assignment()}; ${assignment()}`,
      () => `${this.#name()}, ${this.#name()} = 1, log(2)`,
      () => `${this.#name()}, ${this.#name()} = p`,
      () => `${this.#name()} += 1`,
      () => `log(${this.#name()})`,
      () => `log(${this.#name()})`,
      () => `log((${this.#name()}, ${this.#name()}))`,
      () => `call(${this.#name()})`,
      () => `del ${this.#name()}`,
      () => `import json as ${this.#name()}`,
      () => (this.#isGlobal ? `G = ${this.#name()}` : 'pass'),
      () => `globals()['G'] = log(${this.#name()})`,
      () => (this.#choose(2) ? 'pass' : 'raise KeyError(1)'),
      () => (this.#loops > 0 ? (this.#choose(2) ? 'continue' : 'break') : 'pass'),
      () => (this.#loops > 0 ? 'if log(0): continue' : 'pass'),
      () => (this.#isLast ? 'pass' : `if log(0): return ${this.#name()}`),
      () => (this.#isLast || this.#choose(3) ? 'pass' : `return ${this.#name()}`),
    ])
  }
}
