import axios from 'axios';

const MAIL_API_KEY = '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';

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

export async function send(mail: Mail): Promise<void> {
  await axios.post(
    'https://api.mail.example.com/v3/send',
    { from: { email: 'noreply@example.org' }, ...mail },
    { headers: { Authorization: `Bearer ${MAIL_API_KEY}` }, timeout: 10_000 },
  );
}
