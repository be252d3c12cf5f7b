// An echo server on npm `ws`, without compression.
import { WebSocketServer } from 'ws'

const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false, maxPayload: 1 << 20 })
server.on('connection', (socket, request) => {
  request.socket.setNoDelay(true)
  socket.on('message', (data, isBinary) => socket.send(data, { binary: isBinary }))
  socket.on('error', () => socket.terminate())
})
server.on('listening', () => console.log(`ready ${server.address().port}`))
