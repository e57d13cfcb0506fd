/** Evidence in a bucket of any store that speaks the S3 protocol: paths below one prefix, requests signed (Signature Version 4). */
import { AwsClient } from 'aws4fetch'
import type { Objects } from './objects.ts'

export interface BucketKey {
  id: string
  secret: string
}

/** A store that does not answer for so long is away. */
const patienceMs = 60_000

/**
 * `place`: s3://bucket/prefix?endpoint=https://host:9000&region=name. Without an endpoint it is the one of the name's region at
 * the protocol's inventor. Throws with one line when something is missing.
 */
export function openBucket(place: URL, key?: BucketKey): Objects {
  if (!key?.id || !key.secret) throw new Error('EVIDENCE_URL names a bucket: EVIDENCE_KEY_ID and EVIDENCE_KEY_SECRET are needed')
  const region = place.searchParams.get('region') ?? 'us-east-1'
  const endpoint = place.searchParams.get('endpoint') ?? `https://s3.${region}.amazonaws.com`
  const prefix = place.pathname.replace(/^\/+|\/+$/g, '')
  const base = [endpoint.replace(/\/+$/, ''), place.host, ...(prefix ? [prefix] : [])].join('/')
  const client = new AwsClient({ accessKeyId: key.id, secretAccessKey: key.secret, region, service: 's3', retries: 4 })
  const ask = (method: string, path: string, more: RequestInit = {}) =>
    client.fetch(`${base}/${path}`, { method, signal: AbortSignal.timeout(patienceMs), ...more })
  return {
    async has(path) {
      const answer = await ask('HEAD', path)
      if (answer.status === 404) return false
      await mustBe(answer, [200], path)
      return true
    },
    async write(path, bytes) {
      const answer = await ask('PUT', path, {
        body: Uint8Array.from(bytes),
        headers: { 'content-type': 'application/octet-stream' },
      })
      await mustBe(answer, [200, 201, 204], path)
      await answer.arrayBuffer()
    },
    async read(path, part) {
      const range = part && { headers: { range: `bytes=${part.at}-${part.at + part.length - 1}` } }
      const answer = await ask('GET', path, range)
      if (answer.status === 404) {
        await answer.arrayBuffer()
        return null
      }
      await mustBe(answer, part ? [200, 206] : [200], path)
      const bytes = Buffer.from(await answer.arrayBuffer())
      // a store that knows no ranges sends everything
      return part && answer.status === 200 ? bytes.subarray(part.at, part.at + part.length) : bytes
    },
  }
}

async function mustBe(answer: Response, good: number[], path: string): Promise<void> {
  if (good.includes(answer.status)) return
  const said = /<Code>(\w{1,60})<\/Code>/.exec(await answer.text().catch(() => ''))?.[1]
  throw new Error(`the evidence bucket answers ${answer.status}${said ? ` (${said})` : ''} for ${path}`)
}
