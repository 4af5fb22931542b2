/** What the modules of the standard library take and return, as one Python stub each. A megabyte: loaded when asked for. */
export async function loadLibraryStubs(): Promise<Readonly<Record<string, string>>> {
  const { stubs } = await import('./stubs.generated.ts')
  return stubs
}
