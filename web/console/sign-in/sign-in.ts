/** The sessions are better-auth's; its address is not part of our own contract. */
import { NoAnswer, Problem } from '../../lib/api.ts'

export interface Credentials {
  username: string
  password: string
}

/** With a second factor the password is half the way: `code` asks for the code of the app. */
export async function signIn(credentials: Credentials): Promise<'in' | 'code'> {
  const given = await post('/api/auth/sign-in/username', credentials)
  return (given as { twoFactorRedirect?: boolean } | null)?.twoFactorRedirect ? 'code' : 'in'
}

/** Six digits come from the app; anything longer is a backup code. */
export async function sendCode(code: string): Promise<void> {
  await post(`/api/auth/two-factor/${/^\d{6}$/.test(code) ? 'verify-totp' : 'verify-backup-code'}`, { code })
}

async function post(address: string, body: object): Promise<unknown> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Accept-Language': document.documentElement.lang },
    body: JSON.stringify(body),
  }).catch((cause) => Promise.reject(new NoAnswer(cause)))
  const answer = await response.json().catch(() => null)
  if (!response.ok) throw new Problem(response.status, answer)
  return answer
}
