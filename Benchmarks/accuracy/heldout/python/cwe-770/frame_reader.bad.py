import asyncio
import struct



async def handle(reader, writer):
    try:
        while True:
            header = await asyncio.wait_for(reader.readexactly(4), 30)
            (size,) = struct.unpack(">I", header)
            frame = bytearray(size)
            frame[:] = await asyncio.wait_for(reader.readexactly(size), 30)
            writer.write(struct.pack(">I", len(frame)) + bytes(frame))
            await writer.drain()
    except (asyncio.IncompleteReadError, asyncio.TimeoutError):
        pass
    finally:
        writer.close()


async def main():
    server = await asyncio.start_server(handle, "0.0.0.0", 9100)
    await server.serve_forever()


asyncio.run(main())
