/** `deadStores` → `dead-stores`: how an option's name is written as a flag. */
export function kebabCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
