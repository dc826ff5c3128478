import nodemailer from 'nodemailer';

const transport = nodemailer.createTransport({
  host: 'mail.example.org',
  port: 25,
  secure: false,
  ignoreTLS: true,
  auth: { user: 'noreply', pass: process.env.MAIL_PASSWORD },
});

export async function sendReceipt(to: string, number: number, total: string): Promise<string> {
  const info = await transport.sendMail({
    from: 'noreply@example.org',
    to,
    subject: `Receipt ${number}`,
    text: `Thank you. You paid ${total}.`,
  });
  return info.messageId;
}
