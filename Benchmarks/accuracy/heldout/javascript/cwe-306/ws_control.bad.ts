import { WebSocketServer, WebSocket } from 'ws';
import type { IncomingMessage } from 'node:http';
import { Pump } from './pump.js';
import { operatorFromCookie } from './session.js';

const server = new WebSocketServer({ port: 9090, maxPayload: 1024 });
const pump = new Pump();

server.on('connection', async (socket: WebSocket, request: IncomingMessage) => {
  socket.on('message', (data) => {
    const command = data.toString();
    if (command === 'start') pump.start();
    if (command === 'stop') pump.stop();
    socket.send(JSON.stringify({ running: pump.running }));
  });
  socket.on('close', async () => {
    const who = await operatorFromCookie(request.headers.cookie ?? '');
    console.log('closed by', who?.name ?? 'somebody');
  });
});
