/** Where and why a parameter may be renamed, over all files; or why not. */
export type GroupVerdict =
  | { readonly group: string; readonly size: number; readonly unsafe: string | undefined }
  | { readonly refused: string }

/** A keyword that follows a parameter. */
export interface RenamedKeyword {
  readonly group: string
  readonly from: string
  readonly to: string
}

/** A parameter that must follow one that was chosen: that of an override, an overload, an alternative. */
export interface FollowingParameter {
  /** The index of its scope in `ScopeGraph.all`. */
  readonly scope: number
  readonly from: string
  readonly to: string
}

/** What is known of the parameters to rename in all files: plain data. */
export interface ParameterKnowledge {
  /** By `parameterKey`. */
  readonly verdicts: ReadonlyMap<string, GroupVerdict>
  /** By path, then by `keyOfCall`. */
  readonly keywords: ReadonlyMap<string, ReadonlyMap<string, RenamedKeyword>>
  /** Old and new names. */
  readonly labels: ReadonlySet<string>
  /** By path: `ParameterSurvey.order`; empty unless names are swapped or handed on. */
  readonly orders: ReadonlyMap<string, string>
  /** By `carrierKey`: the parameter whose finding takes keywords of the file along. */
  readonly carriers: ReadonlyMap<string, string>
  /** By group: what a keyword's finding says. */
  readonly groups: ReadonlyMap<
    string,
    { readonly size: number; readonly unsafe: string | undefined; readonly shown: string }
  >
  /** By path: parameters that no one chose and that must follow. */
  readonly following: ReadonlyMap<string, readonly FollowingParameter[]>
  /** `name from` of calls that name a receiver (`C.f(self=x)`). */
  readonly namedReceivers: ReadonlySet<string>
}

/** @param scope the index in `ScopeGraph.all` */
export function parameterKey(path: string, scope: number, from: string): string {
  return `${path}#${scope}#${from}`
}

export function carrierKey(path: string, group: string, from: string): string {
  return `${path} ${group} ${from}`
}
