const numbers = new WeakMap<object, number>()
let last = 0

/** A number for what is asked, by which a query knows it as long as it is the same object: what it says may be very long. */
export function numberOf(asked: object): number {
  const known = numbers.get(asked) ?? ++last
  numbers.set(asked, known)
  return known
}
