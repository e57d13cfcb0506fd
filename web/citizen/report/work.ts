/** The proof of work that the server asks for while many are filing: fetched, done beside the page, handed back as a header. */
import { answer, api, type Schemas } from '../../lib/api.ts'

function solve(challenge: Schemas['Challenge']): Promise<number | null> {
  const worker = new Worker(new URL('./solve-work.ts', import.meta.url), { type: 'module' })
  return new Promise<number | null>((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data)
    worker.onerror = () => reject(new Error('the proof of work could not be computed'))
    worker.postMessage(challenge)
  }).finally(() => worker.terminate())
}

/** What goes into the header Proof-of-Work. */
export async function proofOfWork(): Promise<string> {
  const challenge = (await answer(api.GET('/api/v1/public/challenge'))) as Schemas['Challenge']
  const { algorithm, salt, signature } = challenge
  const number = await solve(challenge)
  return btoa(JSON.stringify({ algorithm, challenge: challenge.challenge, number, salt, signature }))
}
