import { cookies } from 'next/headers';
import { NextResponse } from 'next/server';
import { createSession, verifyLogin } from '@/lib/auth';

export async function POST(request: Request): Promise<NextResponse> {
  const { email, password } = await request.json();
  const user = await verifyLogin(String(email), String(password));
  if (!user) {
    return NextResponse.json({ error: 'wrong e-mail or password' }, { status: 401 });
  }
  (await cookies()).set('auth_token', await createSession(user.id), {
    path: '/',
    secure: true,
    sameSite: 'lax',
    httpOnly: true,
    maxAge: 3600,
  });
  return NextResponse.json({ name: user.name });
}
