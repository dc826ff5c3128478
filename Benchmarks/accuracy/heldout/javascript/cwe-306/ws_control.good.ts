import { WebSocketServer, WebSocket } from 'ws';
import type { IncomingMessage } from 'node:http';
import { Pump } from './pump.js';
import { operatorFromCookie } from './session.js';

const server = new WebSocketServer({ port: 9090, maxPayload: 1024 });
const pump = new Pump();

server.on('connection', async (socket: WebSocket, request: IncomingMessage) => {
  const allowed = request.headers.origin === 'https://plant.example.org';
  const operator = await operatorFromCookie(request.headers.cookie ?? '');
  if (!allowed || !operator) {
    socket.close(1008, 'sign in first');
    return;
  }
  socket.on('message', (data) => {
    const command = data.toString();
    if (command === 'start') pump.start();
    if (command === 'stop') pump.stop();
    socket.send(JSON.stringify({ running: pump.running }));
  });
  socket.on('close', () => console.log('closed by', operator.name));
});
