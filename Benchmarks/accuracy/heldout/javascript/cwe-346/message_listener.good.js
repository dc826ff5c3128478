const frame = document.querySelector('#checkout-frame');
const total = document.querySelector('#total');

window.addEventListener('message', (event) => {
  if (event.origin !== 'https://pay.example.com' || event.source !== frame.contentWindow) return;
  const { type, amount, token } = event.data || {};
  if (type === 'resize') {
    frame.style.height = `${Number(event.data.height) || 300}px`;
  }
  if (type === 'paid') {
    total.textContent = `Paid ${Number(amount) / 100}`;
    fetch('/api/orders/confirm', { method: 'POST', body: JSON.stringify({ token }) });
  }
});

frame.src = 'https://pay.example.com/embed';
