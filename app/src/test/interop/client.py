"""Talks to the echo at argv[1] with python3-websockets, and prints what it saw as JSON."""
import asyncio
import json
import sys

import websockets


async def main():
    messages = ["hello", "Grüße 🦊", "", "x" * 1_000_000, bytes([0, 1, 254, 255]), b"\x07" * 100_000]
    async with websockets.connect(sys.argv[1], subprotocols=["echo"]) as socket:
        await (await socket.ping(b"are you there"))
        echoed = 0
        for message in messages:
            await socket.send(message)
            if await socket.recv() != message:
                raise SystemExit("message %d differs" % echoed)
            echoed += 1
        fragments = iter(["a", "b", "c"])
        await socket.send(fragments)
        joined = await socket.recv()
        await socket.close(1000, "bye")
        print(json.dumps({"echoed": echoed, "joined": joined, "code": socket.close_code, "protocol": socket.subprotocol}))


asyncio.run(main())
