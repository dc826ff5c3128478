const params = new URLSearchParams(window.location.search);

async function confirmAge(): Promise<void> {
  const reply = await fetch('/api/age-confirmed', { method: 'POST' });
  if (!reply.ok) {
    document.querySelector('#message')!.textContent = 'try again later';
    return;
  }
  const back = params.get('return');
  window.location.href = back ?? '/';
}

document.querySelector('#confirm')!.addEventListener('click', () => {
  void confirmAge();
});
