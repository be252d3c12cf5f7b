import { readFileSync } from 'node:fs'
import { createServer as createHttp } from 'node:http'
import { createServer as createHttp2, type ServerHttp2Session } from 'node:http2'
import { createServer as createHttps, type Server as SecureServer } from 'node:https'
import type { Duplex } from 'node:stream'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { WebSocketServer, type WebSocket } from 'ws'

/** A WebSocket server of the test's own (npm `ws`): programs that were not written here. */
export class Peer {
  readonly sockets = new Set<WebSocket>()
  readonly heads: string[] = []
  readonly #server: WebSocketServer
  readonly #secure: SecureServer | undefined

  private constructor(server: WebSocketServer, onOpen: (socket: WebSocket) => void, secure?: SecureServer) {
    this.#server = server
    this.#secure = secure
    server.on('connection', (socket, request) => {
      this.sockets.add(socket)
      const lines = []
      for (let at = 0; at < request.rawHeaders.length; at += 2) {
        lines.push(`${request.rawHeaders[at]}: ${request.rawHeaders[at + 1]}`)
      }
      this.heads.push([request.url ?? '', ...lines].join('\n'))
      socket.on('error', () => undefined)
      socket.on('close', () => this.sockets.delete(socket))
      onOpen(socket)
    })
  }

  static async start(onOpen: (socket: WebSocket) => void = () => undefined): Promise<Peer> {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
    await new Promise((resolve) => server.once('listening', resolve))
    return new Peer(server, onOpen)
  }

  /** A peer behind TLS that speaks only with whom its authority gave a certificate. */
  static async guarded(onOpen: (socket: WebSocket) => void = () => undefined): Promise<Peer> {
    const [cert, key, ca] = [pem('localhost.pem'), pem('localhost.key'), pem('ca.pem')]
    const secure = createHttps({ cert, key, ca, requestCert: true, rejectUnauthorized: true })
    await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve))
    return new Peer(new WebSocketServer({ server: secure, perMessageDeflate: false }), onOpen, secure)
  }

  get url(): string {
    return `${this.#secure ? 'wss' : 'ws'}://127.0.0.1:${portOf(this.#secure ?? this.#server)}/`
  }

  async end(): Promise<void> {
    for (const socket of this.sockets) socket.terminate()
    await new Promise((resolve) => this.#server.close(resolve))
    await new Promise((resolve) => (this.#secure ? this.#secure.close(resolve) : resolve(undefined)))
  }
}

/** Sends `count` messages as fast as they go out, waiting where the other side is slow. */
export async function pour(socket: WebSocket, count: number, text: (index: number) => string): Promise<void> {
  for (let index = 0; index < count; index++) {
    socket.send(text(index))
    if (socket.bufferedAmount > 1_000_000) {
      await new Promise((resolve) => setImmediate(resolve))
      while (socket.bufferedAmount > 100_000) await new Promise((resolve) => setTimeout(resolve, 1))
    }
  }
}

/** A TCP server that answers whoever connects as it is told. */
export async function tcpPeer(onOpen: (socket: Socket) => void): Promise<{ port: number; end: () => Promise<void> }> {
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
    onOpen(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: portOf(server),
    end: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** A server that speaks HTTP/2 at once (RFC 9113 §3.3), and does not look at its first request. */
export async function http2Peer(): Promise<{ url: string; end: () => Promise<void> }> {
  const server = createHttp2()
  const refused = 0x7
  let asked = 0
  server.on('stream', (stream) => {
    stream.on('error', () => undefined)
    if (asked++ === 0) {
      stream.close(refused)
    } else {
      stream.respond({ ':status': 200, 'x-asked': `${asked}` }, { waitForTrailers: true })
      stream.on('wantTrailers', () => stream.sendTrailers({ 'x-end': 'yes' }))
      stream.end('hello')
    }
  })
  const sessions = new Set<ServerHttp2Session>()
  server.on('session', (session) => sessions.add(session))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    end: () => {
      for (const session of sessions) session.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function portOf(server: Pick<Server, 'address'>): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

/** A certificate or key of those that the tests of `transport` have, by the name of its file. */
export function pem(name: string): string {
  return file(name).toString('utf8')
}

/** One of those files as it is. */
export function file(name: string): Buffer {
  return readFileSync(new URL(`../../transport/src/test/resources/dev/parley/transport/${name}`, import.meta.url))
}

/** An HTTP proxy that opens tunnels (RFC 9110 §9.3.6), and tells where to. */
export async function httpProxy(onTunnel: (to: string) => void): Promise<{ url: string; end: () => Promise<void> }> {
  const server = createHttp()
  server.on('connect', (request, socket) => {
    const [host = '', port = ''] = (request.url ?? '').split(':')
    onTunnel(request.url ?? '')
    const onward = connect(Number(port), host, () => socket.write('HTTP/1.1 200 OK\r\n\r\n'))
    join(onward, socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    end: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** A SOCKS 5 proxy without sign-in (RFC 1928) for names and IPv4 addresses, which tells where it connects to. */
export async function socksProxy(onTunnel: (to: string) => void): Promise<{ url: string; end: () => Promise<void> }> {
  const { port, end } = await tcpPeer((socket) => {
    socket.once('data', () => {
      socket.write(Buffer.from([5, 0]))
      socket.once('data', (wish) => {
        const named = wish[3] === 3
        const end = named ? 5 + (wish[4] ?? 0) : 8
        const host = named ? wish.subarray(5, end).toString() : wish.subarray(4, end).join('.')
        const to = wish.readUInt16BE(end)
        onTunnel(`${host}:${to}`)
        const onward = connect(to, host, () => {
          socket.write(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]))
          join(onward, socket)
        })
      })
    })
  })
  return { url: `socks5://127.0.0.1:${port}`, end }
}

function join(one: Duplex, other: Duplex): void {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    from.on('error', () => to.destroy())
    from.pipe(to)
  }
}

/** An HTTP server that answers everything with one body. */
export async function httpPeer(contentType: string, body: string): Promise<{ url: string; end: () => Promise<void> }> {
  const server = createHttp((_, response) => {
    response.setHeader('content-type', contentType)
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${portOf(server)}/`,
    end: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
