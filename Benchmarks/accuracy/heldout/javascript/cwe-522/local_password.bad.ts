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
    localStorage.setItem('credentials', JSON.stringify(credentials));
    return true;
  }

  async resume(): Promise<boolean> {
    const saved = localStorage.getItem('credentials');
    return saved ? this.login(JSON.parse(saved) as Credentials) : false;
  }
}
