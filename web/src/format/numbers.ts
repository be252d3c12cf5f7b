/** Numbers as the interface writes them. All functions are pure; locale-free, with a comma between thousands. */

export function count(value: number): string {
  return Math.trunc(value)
    .toString()
    .replace(/\B(?=(\d{3})+(?!\d))/g, ',')
}

/** `1st`, `22nd`, `113th`. */
export function ordinal(value: number): string {
  const teen = Math.trunc(value / 10) % 10 === 1
  const ending = teen ? undefined : { 1: 'st', 2: 'nd', 3: 'rd' }[value % 10]
  return `${count(value)}${ending ?? 'th'}`
}

/** `152 B`, `4.1 kB`, `12 MB`: steps of 1,000. */
export function bytes(value: number): string {
  if (value < 1000) return `${value} B`
  const units = ['kB', 'MB', 'GB', 'TB']
  let scaled = value / 1000
  let unit = 0
  while (scaled >= 999.5 && unit < units.length - 1) {
    scaled /= 1000
    unit++
  }
  const digits = scaled < 10 ? (Math.round(scaled * 10) / 10).toFixed(1) : count(Math.round(scaled))
  return `${digits} ${units[unit] ?? ''}`
}

/** Nanoseconds as `6.41 ms` below 10 ms, `42.7 ms` below a second, then `3.1 s`. */
export function duration(nanoseconds: number): string {
  const ms = nanoseconds / 1e6
  if (ms < 9.995) return `${ms.toFixed(2)} ms`
  if (ms < 999.95) return `${ms.toFixed(1)} ms`
  return `${count(Math.floor(ms / 1000))}.${Math.floor((ms % 1000) / 100)} s`
}

/** Milliseconds of a lasting state as `00:20:01`. */
export function lasting(milliseconds: number): string {
  const total = Math.max(0, Math.floor(milliseconds / 1000))
  const two = (value: number) => value.toString().padStart(2, '0')
  return `${two(Math.floor(total / 3600))}:${two(Math.floor(total / 60) % 60)}:${two(total % 60)}`
}

/** Messages in a second as `1.0 msg/s` below 10, `1,204 msg/s` above. */
export function rate(perSecond: number): string {
  return `${perSecond < 9.95 ? perSecond.toFixed(1) : count(Math.round(perSecond))} msg/s`
}

export function ratio(value: number): string {
  return `${value.toFixed(1)}:1`
}

/** `1 message`, `1,204 messages`. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`
}
