// Talks to the echo at argv[2] with npm `ws`, and prints what it saw as JSON.
const WebSocket = require('ws');
const messages = ['hello', 'Grüße 🦊', '', 'x'.repeat(1_000_000), Buffer.from([0, 1, 254, 255]), Buffer.alloc(100_000, 7)];
const seen = { echoed: 0, pong: '', protocol: '', extensions: '', code: 0, reason: '' };
const socket = new WebSocket(process.argv[2], ['echo'], { perMessageDeflate: { threshold: 0 } });
socket.on('open', () => {
  seen.protocol = socket.protocol;
  seen.extensions = socket.extensions;
  socket.ping('are you there');
  messages.forEach((message) => socket.send(message));
});
socket.on('pong', (data) => (seen.pong = data.toString()));
socket.on('message', (data, binary) => {
  const expected = messages[seen.echoed];
  const same = binary ? Buffer.compare(data, Buffer.from(expected)) === 0 : data.toString() === expected;
  if (!same || binary !== Buffer.isBuffer(expected)) throw new Error(`message ${seen.echoed} differs`);
  if (++seen.echoed === messages.length) socket.close(1000, 'bye');
});
socket.on('close', (code, reason) => {
  seen.code = code;
  seen.reason = reason.toString();
  console.log(JSON.stringify(seen));
});
