// Values as the console shows them.

const MOST_ITEMS = 100
const MOST_DEPTH = 6

function quoted(text) {
  return `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'").replace(/\n/g, '\\n')}'`
}

function members(value, depth, above) {
  const inner = [...above, value]
  const some = (items) =>
    items.length > MOST_ITEMS ? [...items.slice(0, MOST_ITEMS), `… ${items.length - MOST_ITEMS} more`] : items
  const show = (each) => inspect(each, depth + 1, inner)
  if (Array.isArray(value)) {
    return `[${some(value.slice(0, MOST_ITEMS + 1).map(show)).join(', ')}${value.length > MOST_ITEMS + 1 ? ` of ${value.length}` : ''}]`
  }
  if (value instanceof Map) {
    return `Map(${value.size}) {${some([...value].map(([key, each]) => `${show(key)} => ${show(each)}`)).join(', ')}}`
  }
  if (value instanceof Set) {
    return `Set(${value.size}) {${some([...value].map(show)).join(', ')}}`
  }
  if (ArrayBuffer.isView(value)) {
    return `${value.constructor?.name ?? 'View'}(${value.byteLength})`
  }
  const name = value.constructor?.name
  const fields = Object.keys(value).map((key) => `${/^[\w$]+$/.test(key) ? key : quoted(key)}: ${show(value[key])}`)
  const body = fields.length === 0 ? '{}' : `{ ${some(fields).join(', ')} }`
  return name && name !== 'Object' ? `${name} ${body}` : body
}

export function inspect(value, depth = 0, above = []) {
  switch (typeof value) {
    case 'string':
      return depth === 0 ? value : quoted(value)
    case 'bigint':
      return `${value}n`
    case 'symbol':
      return value.toString()
    case 'function':
      return `[Function${value.name ? `: ${value.name}` : ''}]`
    case 'object':
      break
    default:
      return String(value)
  }
  if (value === null) {
    return 'null'
  }
  try {
    if (value instanceof Error) {
      return `${value.name}: ${value.message}`
    }
    if (value instanceof Date) {
      return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString()
    }
    if (value instanceof RegExp) {
      return String(value)
    }
    if (above.includes(value)) {
      return '[Circular]'
    }
    if (depth > MOST_DEPTH) {
      return Array.isArray(value) ? '[Array]' : '[Object]'
    }
    if (typeof value.toJSON === 'function' && depth < MOST_DEPTH) {
      return inspect(value.toJSON(), depth === 0 ? 1 : depth, [...above, value])
    }
    return members(value, depth, above)
  } catch (error) {
    return `[${error?.message ?? 'Object'}]`
  }
}

/** The text of a line, with the placeholders of its first argument filled in. */
export function line(args) {
  if (typeof args[0] !== 'string' || !args[0].includes('%')) {
    return args.map((each) => inspect(each)).join(' ')
  }
  let next = 1
  const first = args[0].replace(/%[sdifjoO%]/g, (hole) => {
    if (hole === '%%' || next >= args.length) {
      return hole === '%%' ? '%' : hole
    }
    const value = args[next++]
    switch (hole) {
      case '%d':
        return String(Number(value))
      case '%i':
        return String(parseInt(value, 10))
      case '%f':
        return String(parseFloat(value))
      case '%j':
        return JSON.stringify(value)
      default:
        return inspect(value)
    }
  })
  return [first, ...args.slice(next).map((each) => inspect(each))].join(' ')
}
