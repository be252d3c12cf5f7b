/** An event of a stream (HTML Standard, “Server-sent events”). */
export interface ServerEvent {
  name: string
  data: string
}

/** Cuts a stream into events, however it comes in pieces. */
export function events(each: (event: ServerEvent) => void): (piece: string) => void {
  let rest = ''
  let name = ''
  let data: string[] = []
  return (piece) => {
    rest += piece
    const lines = rest.split(/\r\n|\n|\r(?!$)/)
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (line === '') {
        if (data.length > 0) each({ name: name || 'message', data: data.join('\n') })
        name = ''
        data = []
        continue
      }
      const [, field = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/.exec(line) ?? []
      if (field === 'data') data.push(value)
      if (field === 'event') name = value
    }
  }
}
