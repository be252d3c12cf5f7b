import { createServer, type Server, type Socket } from 'node:net'
import { WebSocketServer, type WebSocket } from 'ws'

/** A WebSocket server of the test's own (npm `ws`): programs that were not written here. */
export class Peer {
  readonly sockets = new Set<WebSocket>()
  readonly heads: string[] = []
  readonly #server: WebSocketServer

  private constructor(server: WebSocketServer, onOpen: (socket: WebSocket) => void) {
    this.#server = server
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

  get url(): string {
    const address = this.#server.address()
    return `ws://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`
  }

  async end(): Promise<void> {
    for (const socket of this.sockets) socket.terminate()
    await new Promise((resolve) => this.#server.close(resolve))
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
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    end: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
