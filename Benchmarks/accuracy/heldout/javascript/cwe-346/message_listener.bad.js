const frame = document.querySelector('#checkout-frame');
const total = document.querySelector('#total');

window.addEventListener('message', (event) => {
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
