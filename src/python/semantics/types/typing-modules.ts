/** What `typing` has is in `typing_extensions` too, and the same. */
export const typingModules: ReadonlySet<string> = new Set(['typing', 'typing_extensions'])
