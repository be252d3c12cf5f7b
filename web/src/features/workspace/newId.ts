/** A random id of 24 hexadecimal digits (also where the page is not a secure context). */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
