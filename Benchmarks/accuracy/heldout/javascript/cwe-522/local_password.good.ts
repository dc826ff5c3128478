interface Credentials {
  user: string;
  password: string;
}

export class ApiClient {
  constructor(private readonly base = '/api') {}

  async login(credentials: Credentials): Promise<boolean> {
    const reply = await fetch(`${this.base}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(credentials),
    });
    if (!reply.ok) return false;
    localStorage.setItem('lastUser', credentials.user);
    return true;
  }

  async resume(): Promise<boolean> {
    const reply = await fetch(`${this.base}/session`, { credentials: 'same-origin' });
    return reply.ok;
  }
}
