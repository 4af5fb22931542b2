import { ProgramWriter, readMarks, type Program } from './control-flow-program-writer.ts'

interface Context {
  readonly indent: string
  readonly depth: number
  readonly inLoop: boolean
  readonly mayReturn: boolean
}

const shapes = [
  'assign assign assign assign read read read read delete augment jump if if while for try try try with match walrus',
  'comprehension class import define assert constant late group sequence',
]

/** Writes one function of random statements over a few names; the same for the same seed. */
export function generateProgram(seed: number): Program {
  return new Generator(seed).program()
}

class Generator extends ProgramWriter {
  #budget = 40

  program(): Program {
    const body = this.#suite({ indent: '    ', depth: 0, inLoop: false, mayReturn: true }, 7)
    return readMarks(`def f(«0:a», «-1:b»):\n${body}`)
  }

  #suite(context: Context, longest: number): string {
    let text = ''
    const count = 1 + this.random(longest)
    for (let index = 0; index < count; index++) text += this.#statement(context)
    return text
  }

  #inner(context: Context, more: Partial<Context> = {}): string {
    const inner = { ...context, ...more, indent: `${context.indent}  `, depth: context.depth + 1 }
    return this.#suite(inner, 3)
  }

  #statement(context: Context): string {
    const { indent } = context
    this.#budget -= 1
    const shape =
      this.#budget < 0 || context.depth > 4 ? this.pick(['assign', 'read']) : this.pick(shapes.join(' ').split(' '))
    switch (shape) {
      case 'if':
        return this.#if(context)
      case 'while':
        return this.#while(context)
      case 'for':
        return this.#for(context)
      case 'try':
        return this.#try(context)
      case 'group':
        return this.#group(context)
      case 'with':
        return this.#with(context)
      case 'match':
        return this.#match(context)
      case 'class':
        return this.#class(context)
      case 'define': {
        const [target, site] = this.bound(this.name())
        return `${indent}@D(${site})\n${indent}def ${target}(_=${this.read()}): pass\n`
      }
      default:
        return `${indent}${this.#simple(shape, context)}\n`
    }
  }

  #simple(shape: string, context: Context): string {
    const { target, value, walrus } = this.value()
    switch (shape) {
      case 'read':
        return this.read()
      case 'delete': {
        const site = this.newSite()
        return `del Q[B(${site})], ‹${site}:${this.name()}›, Q[-${site}]`
      }
      case 'augment':
        return `${target} += ${value}`
      case 'jump':
        return this.#jump(context)
      case 'walrus':
        return this.condition()
      case 'comprehension':
        return this.#comprehension()
      case 'import':
        return `import tag${/\d+/.exec(value)![0]} as ${target}`
      case 'assert':
        return `assert ${this.condition()}, ${this.read()}`
      case 'constant':
        return `if ${this.pick(['True', '0', 'not 1', 'C()'])}: ${target} = ${value}; ${this.read()}`
      case 'late':
        return this.#late()
      case 'sequence': {
        const second = this.value()
        return `${target}, ${second.target} = [${value}, ${second.value}, ${this.read()}][:2]`
      }
      default:
        // One value for all: a read may be of any of them.
        return this.random(4) === 0
          ? `${target} = ${target.replace(/:\w/, `:${this.name()}`)} = ${walrus}`
          : `${target} = ${value}`
    }
  }

  #jump({ inLoop, mayReturn }: Context): string {
    const ways = mayReturn ? [`return ${this.read()}`, 'raise E()', 'raise E()'] : ['raise E()']
    return this.pick(inLoop ? [...ways, 'break', 'continue', 'continue'] : ways)
  }

  #comprehension(): string {
    const { walrus } = this.value()
    switch (this.random(4)) {
      case 0:
        return `[${this.read()} for _ in I(0)]`
      case 1:
        return `[${walrus} for _ in I(0) if ${this.read()}]`
      case 2:
        return `{${this.read()}: ${walrus} for _ in I(0) if C() for _ in I(0)}`
      default:
        return `[_ for _ in I(0) if ${walrus} and [${this.value().walrus} for _ in I(0)]]`
    }
  }

  /** `x` alone is read and bound at a time of its own. */
  #late(): string {
    const { value, walrus } = this.value('x')
    return this.pick([
      `K(lambda: ${this.read('x')})`,
      `K((${walrus} for _ in I(0)).__next__)`,
      `L()`,
      `K((${this.read('x')} for _ in [${value}]).__next__)`,
    ])
  }

  #if(context: Context): string {
    const { indent } = context
    let text = `${indent}if ${this.condition()}:\n${this.#inner(context)}`
    if (this.random(3) === 0) text += `${indent}elif ${this.condition()}:\n${this.#inner(context)}`
    if (this.random(2) === 0) text += `${indent}else:\n${this.#inner(context)}`
    return text
  }

  #while(context: Context): string {
    const { indent } = context
    const condition = this.random(3) === 0 ? 'True' : this.condition()
    return `${indent}while ${condition}:\n${indent}  T()\n${this.#inner(context, { inLoop: true })}${this.#else(context)}`
  }

  #for(context: Context): string {
    const { indent } = context
    const [target, site] = this.bound(this.name())
    return `${indent}for ${target} in I(${site}):\n${this.#inner(context, { inLoop: true })}${this.#else(context)}`
  }

  #else(context: Context): string {
    return this.random(3) === 0 ? `${context.indent}else:\n${this.#inner(context)}` : ''
  }

  #try(context: Context): string {
    const { indent } = context
    const hasFinally = this.random(2) === 0
    const handlers = hasFinally ? this.random(3) : 1 + this.random(2)
    let text = `${indent}try:\n${this.#inner(context)}`
    for (let index = 0; index < handlers; index++) {
      const [target, site] = this.bound(this.name())
      text += `${indent}except M(${site})${this.random(2) ? ` as ${target}` : ''}:\n${this.#inner(context)}`
    }
    if (handlers > 0) text += this.#else(context)
    return hasFinally ? `${text}${indent}finally:\n${this.#inner(context)}` : text
  }

  #group(context: Context): string {
    const { indent } = context
    let text = `${indent}try:\n${this.#inner(context)}`
    for (let index = 0; index < 2; index++) {
      const [target, site] = this.bound(this.name())
      text += `${indent}except* M(${site}) as ${target}:\n${this.#inner(context, { mayReturn: false, inLoop: false })}`
    }
    return text
  }

  #with(context: Context): string {
    const { indent } = context
    const [first, site] = this.bound(this.name())
    const [second, other] = this.bound(this.name())
    const more = this.pick(['', `, W(${other}) as ${second}`, `, W(V(398))`])
    return `${indent}with W(${site}) as ${first}${more}:\n${this.#inner(context)}`
  }

  #match(context: Context): string {
    const { indent } = context
    let text = `${indent}match P():\n`
    for (let index = 0; index < 2; index++) text += this.#case(context)
    if (this.random(2) === 0) text += `${indent}  case _:\n${this.#inner({ ...context, indent: `${indent}  ` })}`
    return text
  }

  #case(context: Context): string {
    const name = this.name()
    const [mark, site] = this.bound(name)
    const [other, second] = this.bound(name)
    const seen = this.newSite()
    const told = (sites: string): string => `S(${sites}, B(${seen}), ‹${seen}:${name}›)`
    const [pattern, sites] = this.pick([
      [`[${mark}]`, `${site}`],
      [`[${mark}] | [_, ${other}]`, `(${site}, ${second})`],
      [`{'k': ${mark}}`, `${site}`],
      [`Tag() as ${mark}`, `${site}`],
      [`[${mark}, *_]`, `${site}`],
    ] as const)
    const guard = this.pick([` if ${told(sites)} and ${this.condition()}`, ` if ${told(sites)}`])
    return `${context.indent}  case ${pattern}${guard}:\n${this.#inner({ ...context, indent: `${context.indent}  ` })}`
  }

  #class(context: Context): string {
    const { indent } = context
    const [target, site] = this.bound(this.name())
    return `${indent}@D(${site})\n${indent}class ${target}(*[${this.read()}][:0]):\n${indent}  if C():\n${indent}    ${this.read()}\n`
  }
}
