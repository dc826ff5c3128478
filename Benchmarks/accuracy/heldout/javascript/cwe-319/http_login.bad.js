async function signIn(form) {
  const data = new FormData(form);
  const reply = await fetch('http://accounts.example.org/api/login', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ user: data.get('user'), password: data.get('password') }),
  });
  if (!reply.ok) {
    form.querySelector('.error').textContent = 'wrong name or password';
    return;
  }
  location.assign('/home');
}

document.querySelector('form#login').addEventListener('submit', (event) => {
  event.preventDefault();
  signIn(event.target);
});
