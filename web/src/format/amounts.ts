/** Amounts of bytes as a person writes them, and back, to the byte. All functions are pure. */

const units: Readonly<Record<string, number>> = {
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  tb: 1e12,
  kib: 1024,
  mib: 1024 ** 2,
  gib: 1024 ** 3,
  tib: 1024 ** 4,
}

/** Bytes of `300 MB`, `1.5 GB`, `256 MiB` or `300000000 B`; a number alone is of MB. Nothing for anything else. */
export function amountOf(text: string): number | undefined {
  const [, digits, unit] = /^\s*([\d,]*\.?\d+)\s*([a-z]*)\s*$/i.exec(text) ?? []
  const factor = unit === '' ? 1e6 : units[unit?.toLowerCase() ?? '']
  if (digits === undefined || factor === undefined) return undefined
  const value = Number(digits.replaceAll(',', '')) * factor
  return Number.isSafeInteger(value) ? value : undefined
}

/** An amount in the largest unit in which it has no more than two decimals; `amountOf` gives it back to the byte. */
export function amountText(value: number): string {
  const [unit, factor] = fitting.find(([, each]) => value >= each && Number.isInteger((value * 100) / each)) ?? ['B', 1]
  return `${value / factor} ${unit}`
}

const fitting: readonly (readonly [string, number])[] = [
  ['GB', 1e9],
  ['GiB', 1024 ** 3],
  ['MB', 1e6],
  ['MiB', 1024 ** 2],
]
