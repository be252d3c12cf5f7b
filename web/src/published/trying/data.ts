/** What a page knows of the request, or the WebSocket, that it is about. */

export interface Server {
  url: string
  about?: string
  variables?: Record<string, { value: string; choices?: string[] }>
}

export interface Parameter {
  in: 'path' | 'query' | 'header' | 'cookie' | 'querystring'
  name: string
  required?: boolean
  shape?: 'list' | 'object' | 'flag'
  style?: string
  explode?: boolean
  choices?: string[]
  /** What it starts with where it is required, or the saved request sends it. */
  value?: string
  /** What any other could be. */
  example?: string
}

/** How a caller proves who it is. */
export interface Proof {
  name: string
  about: string
  kind: 'basic' | 'bearer' | 'header' | 'query' | 'cookie' | 'other'
  key?: string
}

export interface Field {
  name: string
  value?: string
  required?: boolean
  file?: boolean
  /** It may be there several times, once for each item. */
  list?: boolean
  /** The media type of its part, where the form has parts. */
  type?: string
}

export interface Body {
  type: string
  text?: string
  fields?: Field[]
  file?: boolean
}

/** A message that may be sent, as it starts. */
export interface Sendable {
  name: string
  text: string
  /** It is bytes, and its text their hexadecimal digits. */
  binary?: boolean
}

interface Common {
  path: string
  servers: Server[]
  parameters: Parameter[]
  auth: Proof[]
}

export interface Http extends Common {
  kind: 'http'
  method: string
  bodies?: Body[]
  required?: boolean
}

export interface Socket extends Common {
  kind: 'websocket'
  protocols?: string[]
  messages: Sendable[]
}

export type Tried = Http | Socket
