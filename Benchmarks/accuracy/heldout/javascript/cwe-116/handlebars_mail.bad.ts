import Handlebars from 'handlebars';
import { createTransport } from 'nodemailer';

const template = Handlebars.compile(
  '<p>Dear {{name}},</p><p>{{message}}</p><p>Order {{number}}</p>',
  { noEscape: true },
);

export async function sendOrderMail(to: string, data: { name: string; message: string; number: number }) {
  const transport = createTransport({
    host: 'mail.example.org',
    port: 465,
    secure: true,
    auth: { user: 'orders', pass: process.env.MAIL_PASSWORD },
  });
  await transport.sendMail({
    from: 'orders@example.org',
    to,
    subject: `Order ${data.number}`,
    html: template(data),
  });
}
