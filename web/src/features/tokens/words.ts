import type { Token } from '../../api/types'

/** What there is of a token, in words. */
export function tokenWords(token: Token | undefined, now: Date): string {
  if (!token) return 'No token yet'
  const renewed = token.renewable ? ', then renewed by itself' : ''
  if (token.expiresAt === undefined) return 'Token kept, it does not end'
  const end = new Date(token.expiresAt)
  if (!token.valid) return token.renewable ? 'Token ended, renewed with the next request' : 'Token ended'
  return `Token good until ${moment(end, now)}${renewed}`
}

function moment(end: Date, now: Date): string {
  const time = end.toTimeString().slice(0, 5)
  return end.toDateString() === now.toDateString() ? time : `${day(end)} ${time}`
}

function day(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
