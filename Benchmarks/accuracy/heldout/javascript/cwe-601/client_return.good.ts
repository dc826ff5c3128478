const params = new URLSearchParams(window.location.search);

async function confirmAge(): Promise<void> {
  const reply = await fetch('/api/age-confirmed', { method: 'POST' });
  if (!reply.ok) {
    document.querySelector('#message')!.textContent = 'try again later';
    return;
  }
  const back = params.get('return');
  const target = new URL(back ?? '/', window.location.origin);
  window.location.href = target.origin === window.location.origin ? target.href : '/';
}

document.querySelector('#confirm')!.addEventListener('click', () => {
  void confirmAge();
});
