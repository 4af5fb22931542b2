import { nameStyleOf, spellName } from '../../src/python/semantics/function-name/spell-name.ts'
import { wordsOfName } from '../../src/python/semantics/function-name/words-of-name.ts'
import type { PythonFile } from '../../src/python/semantics/python-file.ts'
import type { ChosenBlock } from './choose-blocks.ts'
import { inheritedNames } from './inherited-names.ts'
import type { ProjectNames } from './project-names.ts'

/** Gives each block the first of its names that nothing else has: in the file, the project and among the others. */
export class HelperNames {
  readonly #file: PythonFile
  readonly #project: ProjectNames
  readonly #given = new Set<string>()

  constructor(file: PythonFile, project: ProjectNames) {
    this.#file = file
    this.#project = project
  }

  nameFor(chosen: ChosenBlock): string {
    const { extraction, names, block } = chosen
    const isNested = !extraction.isMethod && block.region.scope.parent?.kind === 'function'
    const plain = names.map(({ name }) => this.#ofClass(chosen, name))
    const wanted = plain.map((name) => (isNested ? name : `_${name}`))
    const isFree = (name: string): boolean => {
      const isTaken = this.#given.has(name) || this.#project.names.has(name)
      return !isTaken && !(extraction.isMethod && inheritedNames.has(name.slice(1))) && extraction.isNameFree(name)
    }
    const name = wanted.find(isFree) ?? this.#number(wanted[0] ?? '_part', isFree)
    this.#given.add(name)
    return name
  }

  /** With the name of its class, where a class related to it may get a method of the same name in another file. */
  #ofClass({ extraction, block }: ChosenBlock, name: string): string {
    const owner = extraction.isMethod ? block.region.scope.node.ancestor('class_definition') : undefined
    const className = owner?.get('name').text ?? ''
    if (!this.#project.crowded.has(className)) return name
    return spellName([...wordsOfName(className), ...wordsOfName(name)], nameStyleOf(this.#file)) ?? name
  }

  #number(name: string, isFree: (name: string) => boolean): string {
    const joint = nameStyleOf(this.#file) === 'camel' ? '' : '_'
    for (let number = 2; ; number++) {
      const numbered = `${name}${joint}${number}`
      if (isFree(numbered)) return numbered
    }
  }
}
