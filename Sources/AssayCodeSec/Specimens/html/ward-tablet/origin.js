// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
// Session handling of the ward's rounds page.

export async function signIn(badge, code) {
  const response = await fetch('/api/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ badge, code }),
  });
  if (!response.ok) {
    throw new Error(`sign-in failed: ${response.status}`);
  }
  const session = await response.json();
  window.localStorage.shiftToken = session.token;
  document.querySelector('#shiftNote').textContent = `On shift: ${session.nurse}`;
  return session.nurse;
}

export async function callApi(path) {
  const token = window.localStorage.shiftToken;
  if (!token) {
    throw new Error('nobody is signed in');
  }
  const response = await fetch(path, { headers: { Authorization: `Bearer ${token}` } });
  if (!response.ok) {
    throw new Error(`${path}: ${response.status}`);
  }
  return response.json();
}
