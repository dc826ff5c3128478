import axios from 'axios';

const MAIL_API_KEY = process.env.MAIL_API_KEY;

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

export async function send(mail: Mail): Promise<void> {
  if (!MAIL_API_KEY) throw new Error('MAIL_API_KEY is not set');
  await axios.post(
    'https://api.mail.example.com/v3/send',
    { from: { email: 'noreply@example.org' }, ...mail },
    { headers: { Authorization: `Bearer ${MAIL_API_KEY}` }, timeout: 10_000 },
  );
}
