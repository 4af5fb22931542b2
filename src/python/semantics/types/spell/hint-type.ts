/** A type as a hint can say it: plain data, so that workers can send it. */
export type HintType =
  | { readonly kind: 'none' }
  | { readonly kind: 'any' }
  | ClassHint
  /** `tuple[int, str]`; variadic with its one item: `tuple[int, ...]`. */
  | { readonly kind: 'tuple'; readonly items: readonly HintType[]; readonly isVariadic: boolean }
  /** The class itself: `type[C]`. */
  | { readonly kind: 'type-of'; readonly of: HintType }
  /** Without parameters: `Callable[..., C]`. */
  | { readonly kind: 'callable'; readonly parameters: readonly HintType[] | undefined; readonly result: HintType }
  | { readonly kind: 'union'; readonly members: readonly HintType[] }

/** An object of a class. */
export interface ClassHint {
  readonly kind: 'class'
  /** Dotted, as an absolute import names it: `collections.abc`. */
  readonly module: string
  /** With the classes around it: `Outer.Inner`. */
  readonly path: string
  /** The file of the project that defines it, as in `PythonFile.path`; undefined for the standard library. */
  readonly file?: string | undefined
  readonly arguments: readonly HintType[]
}
