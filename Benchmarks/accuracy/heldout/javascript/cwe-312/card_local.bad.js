const form = document.querySelector('#checkout');

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const card = {
    number: form.elements.number.value.replace(/\s/g, ''),
    expiry: form.elements.expiry.value,
    cvc: form.elements.cvc.value,
  };
  const reply = await fetch('/api/pay', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(card),
  });
  if (reply.ok) {
    localStorage.setItem('card', JSON.stringify(card));
    location.assign('/thanks');
  }
});
