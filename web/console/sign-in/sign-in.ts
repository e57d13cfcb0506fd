/** The sessions are better-auth's; its address is not part of our own contract. */
import { NoAnswer, Problem } from '../../lib/api.ts'

export interface Credentials {
  username: string
  password: string
}

export async function signIn(credentials: Credentials): Promise<void> {
  const response = await fetch('/api/auth/sign-in/username', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Accept-Language': document.documentElement.lang },
    body: JSON.stringify(credentials),
  }).catch((cause) => Promise.reject(new NoAnswer(cause)))
  const answer = await response.json().catch(() => null)
  if (!response.ok) throw new Problem(response.status, answer)
}
