interface Reply {
  kind: 'token';
  value: string;
}

const PARENT = 'https://portal.example.org';

async function sendToken(target: Window): Promise<void> {
  const response = await fetch('/api/widget-token', { credentials: 'same-origin' });
  const reply: Reply = { kind: 'token', value: (await response.json()).token };
  target.postMessage(reply, PARENT);
}

window.addEventListener('message', (event: MessageEvent) => {
  if (event.origin !== PARENT) return;
  if (event.data === 'token-please') void sendToken(window.parent);
});
console.info('widget for', PARENT);
