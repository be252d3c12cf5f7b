// `crypto`: random bytes by ChaCha20 (RFC 8439) from a key that the parent drew.

const state = new Uint32Array(16)
let block = new Uint8Array()
let at = 0

export function seed(numbers) {
  state.set([0x61707865, 0x3320646e, 0x79622d32, 0x6b206574])
  state.set(numbers.slice(0, 8), 4)
  at = block.length
}

function quarter(x, a, b, c, d) {
  const turn = (to, from, by, bits) => {
    x[to] += x[from]
    x[by] ^= x[to]
    x[by] = (x[by] << bits) | (x[by] >>> (32 - bits))
  }
  turn(a, b, d, 16)
  turn(c, d, b, 12)
  turn(a, b, d, 8)
  turn(c, d, b, 7)
}

function refill() {
  const x = new Uint32Array(state)
  for (let round = 0; round < 10; round++) {
    quarter(x, 0, 4, 8, 12)
    quarter(x, 1, 5, 9, 13)
    quarter(x, 2, 6, 10, 14)
    quarter(x, 3, 7, 11, 15)
    quarter(x, 0, 5, 10, 15)
    quarter(x, 1, 6, 11, 12)
    quarter(x, 2, 7, 8, 13)
    quarter(x, 3, 4, 9, 14)
  }
  x.forEach((word, i) => (x[i] = word + state[i]))
  state[12] += 1
  block = new Uint8Array(x.buffer)
  at = 0
}

function getRandomValues(view) {
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
  if (bytes.length > 65536) {
    throw new RangeError('More than 65,536 random bytes at once')
  }
  for (let i = 0; i < bytes.length; i++) {
    if (at >= block.length) {
      refill()
    }
    bytes[i] = block[at++]
  }
  return view
}

function randomUUID() {
  const bytes = getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6] & 0x0f) | 0x40
  bytes[8] = (bytes[8] & 0x3f) | 0x80
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

export const crypto = { getRandomValues, randomUUID }
