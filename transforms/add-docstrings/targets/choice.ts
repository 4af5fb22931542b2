import type { PythonFile } from '../../../src/python/semantics/python-file.ts'
import { isTestCaseClass, type ClassIndex } from './class-index.ts'
import { isMagicName, type Definition } from './definition.ts'
import { exportedNames } from './exported-names.ts'
import { isPrivateModule, isTestFile } from './file-reason.ts'

/** Which definitions the options ask for. */
export interface Choice {
  readonly targets: readonly string[]
  readonly minLines: number
  readonly private: boolean
  readonly nested: boolean
  readonly init: boolean
  readonly magic: boolean
  readonly tests: boolean
}

/** Whether the module itself is asked for. */
export function isModuleChosen(file: PythonFile, choice: Choice): boolean {
  return choice.targets.includes('module') && isFileChosen(file, choice)
}

/** Says of the definitions of a file whether they are asked for. */
export function chooser(file: PythonFile, choice: Choice, index: ClassIndex): (definition: Definition) => boolean {
  if (!isFileChosen(file, choice)) return () => false
  const exported = choice.private ? undefined : exportedNames(file.tree)
  return (definition) =>
    choice.targets.includes(definition.kind) &&
    (choice.nested || !definition.isNested) &&
    (choice.private || isPublic(definition, exported)) &&
    isNameChosen(definition, choice) &&
    (choice.tests || !isTest(definition, index)) &&
    (definition.kind === 'class' || isLongEnough(definition, choice.minLines))
}

function isFileChosen({ path }: PythonFile, choice: Choice): boolean {
  return (choice.private || !isPrivateModule(path)) && (choice.tests || !isTestFile(path))
}

/** What `__all__` names is public, whatever its name; what it leaves out is not. */
function isPublic(definition: Definition, exported: ReadonlySet<string> | undefined): boolean {
  if (!exported) return !definition.isPrivate
  let outermost = definition
  while (outermost.parent) outermost = outermost.parent
  return exported.has(outermost.name) && (outermost === definition || !definition.isPrivate)
}

/** Linters count `__new__` and `__call__` among the plain methods. */
function isNameChosen({ name, kind }: Definition, { init, magic }: Choice): boolean {
  if (kind === 'class' || !isMagicName(name) || name === '__new__' || name === '__call__') return true
  return name === '__init__' ? init : magic
}

function isTest(definition: Definition, index: ClassIndex): boolean {
  if (definition.kind === 'class')
    return isTestCaseClass(definition, index) || (definition.parent !== undefined && isTest(definition.parent, index))
  if (definition.parent) return isTest(definition.parent, index)
  return definition.name.startsWith('test_')
}

function isLongEnough({ node }: Definition, least: number): boolean {
  if (least <= 1) return true
  return (node.text.match(/\r\n|\r|\n/g)?.length ?? 0) + 1 >= least
}
