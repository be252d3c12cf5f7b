// The language's own objects. Scripts that follow one another have the same: what one adds stays for the next, what one breaks is made whole again, as
// everything here stands on it.

const { defineProperty, deleteProperty, getOwnPropertyDescriptor, getPrototypeOf, ownKeys, setPrototypeOf } = Reflect
const target = globalThis

const iterator = (list) => getPrototypeOf(list[Symbol.iterator]())
const asynchronous = async () => undefined
const generator = function* () {}
const numbers = getPrototypeOf(Uint8Array)

/** Global names that are put back; scripts may have a `Date` or `Math` of their own, as tests do. */
const NAMES = [
  'Object Function Array String Number Boolean Symbol BigInt RegExp Promise Map Set WeakMap WeakSet Proxy Reflect JSON',
  'Error TypeError RangeError SyntaxError ReferenceError EvalError URIError AggregateError ArrayBuffer DataView',
  'Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array',
  'parseInt parseFloat isNaN isFinite encodeURI encodeURIComponent decodeURI decodeURIComponent',
]
  .join(' ')
  .split(' ')
  .filter((name) => name in target)

const holders = [
  numbers,
  numbers.prototype,
  iterator([]),
  iterator(''),
  iterator(new Map()),
  iterator(new Set()),
  getPrototypeOf(iterator([])),
  getPrototypeOf(asynchronous),
  getPrototypeOf(generator),
  getPrototypeOf(generator).prototype,
  Date.prototype,
]
for (const name of NAMES) {
  const value = target[name]
  holders.push(value)
  if (value.prototype !== undefined) {
    holders.push(value.prototype)
  }
}

const objects = []
const keys = []
const values = []
const accessors = []
for (const object of holders) {
  for (const key of ownKeys(object)) {
    const { value, get } = getOwnPropertyDescriptor(object, key)
    if (typeof value === 'function') {
      objects.push(object)
      keys.push(key)
      values.push(value)
    } else if (get && key !== '__proto__') {
      accessors.push({ object, key, descriptor: getOwnPropertyDescriptor(object, key) })
    }
  }
}
for (const name of NAMES) {
  objects.push(target)
  keys.push(name)
  values.push(target[name])
}
const parents = holders.map(getPrototypeOf)

/** Puts an object behind the global one, and holds it there. */
export function putBehind(shared) {
  setPrototypeOf(target, shared)
  holders.push(target)
  parents.push(shared)
}

/** Where these are found in an object of the language, properties cannot be defined any more, nor promises awaited. */
const HARMFUL = 'get set value writable enumerable configurable then toJSON done next'.split(' ')
const { prototype } = Object
const { hasOwn } = Object

/** Words by which a script gets at the language's own objects, or puts others in their place: to look at all of these takes longer than most scripts. */
const GRASP =
  /rototype|__proto__|globalThis|\bglobal\b|\bthis\b|defineP|assign|freeze|seal|preventE|constructor|eval|Function|delete|\b[A-Z]\w*(?:\.\w+|\[[^\]]*\])?\s*=(?!=)/
let grasped = false

/** Looks at what a script says, before it runs. */
export function heed(source) {
  grasped ||= GRASP.test(source)
}

/** Makes whole what a script broke. What it did so that it cannot be undone is an error: the engine is then of no use any more. */
export function mend() {
  if (!grasped) {
    return
  }
  for (let i = 0; i < values.length; i++) {
    if (objects[i][keys[i]] !== values[i]) {
      put(objects[i], keys[i], { value: values[i], writable: true, enumerable: false, configurable: true })
    }
  }
  for (let i = 0; i < accessors.length; i++) {
    const { object, key, descriptor } = accessors[i]
    if (getOwnPropertyDescriptor(object, key)?.get !== descriptor.get) {
      put(object, key, descriptor)
    }
  }
  for (let i = 0; i < holders.length; i++) {
    if (getPrototypeOf(holders[i]) !== parents[i] && !setPrototypeOf(holders[i], parents[i])) {
      throw new TypeError('The script broke the language')
    }
  }
  for (let i = 0; i < HARMFUL.length; i++) {
    if (hasOwn(prototype, HARMFUL[i]) && !deleteProperty(prototype, HARMFUL[i])) {
      throw new TypeError('The script broke the language')
    }
  }
}

function put(object, key, descriptor) {
  if (!defineProperty(object, key, descriptor)) {
    throw new TypeError('The script broke the language')
  }
}

/** Objects to which scripts of this field add functions for the others. */
const extended = [Object, Function, Array, String, Number, Date, RegExp, Promise, Error, Map, Set].flatMap((each) => [
  each,
  each.prototype,
])
extended.push(Math, JSON, Reflect)
let known
let size
let left = false

function sizes() {
  let all = 0
  for (let i = 0; i < extended.length; i++) {
    all += ownKeys(extended[i]).length
  }
  return all
}

/** Notes what there is before the first script. */
export function noteUsual(names) {
  if (!known) {
    known = Object.create(null)
    for (const name of [...ownKeys(target), ...names]) {
      known[name] = true
    }
    size = sizes()
  }
}

function addsNames() {
  const found = ownKeys(target)
  for (let i = 0; i < found.length; i++) {
    if (!known?.[found[i]]) {
      return true
    }
  }
  return false
}

/** Whether the script that ends, or one before it, leaves something for those behind it. */
export function leaves() {
  left = addsNames() || (grasped && sizes() !== size)
  return left
}

/** Whether one did, as it was told at the end of the last: to look again takes as long as a short script. */
export const leftSomething = () => left
