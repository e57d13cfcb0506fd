/** A bucket on this machine: keeps what it is sent, answers ranges, and refuses what is not signed as Signature Version 4 says. */
import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

const secret = 'bucket secret'
export const key = { id: 'jianfu', secret }

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex')
const hmac = (by: string | Buffer, data: string) => createHmac('sha256', by).update(data).digest()

/** The signature that the request should carry, from the request alone. */
function signatureOf(request: IncomingMessage, body: Buffer): string {
  const [, scope = '', signed = ''] =
    /Credential=[^/]+\/([^,]+),\s*SignedHeaders=([^,]+)/.exec(request.headers.authorization ?? '') ?? []
  const [date = '', region = '', service = ''] = scope.split('/')
  const url = new URL(request.url ?? '/', 'http://x')
  const headers = signed.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}\n`)
  const claimed = String(request.headers['x-amz-content-sha256'])
  if (claimed !== 'UNSIGNED-PAYLOAD' && claimed !== sha256(body)) return 'the body is another one'
  const canonical = [request.method, url.pathname, '', headers.join(''), signed, claimed].join('\n')
  const words = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, sha256(canonical)].join('\n')
  const signing = hmac(hmac(hmac(hmac(`AWS4${secret}`, date), region), service), 'aws4_request')
  return createHmac('sha256', signing).update(words).digest('hex')
}

export async function startBucket() {
  const objects = new Map<string, Buffer>()
  const refusals = { next: 0 }
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    const refuse = (status: number, code: string) =>
      response.writeHead(status, { 'content-type': 'application/xml' }).end(`<Error><Code>${code}</Code></Error>`)
    if (refusals.next > 0) {
      refusals.next--
      return refuse(503, 'SlowDown')
    }
    const said = /Signature=([0-9a-f]+)/.exec(request.headers.authorization ?? '')?.[1]
    if (said !== signatureOf(request, body)) return refuse(403, 'SignatureDoesNotMatch')
    const path = new URL(request.url ?? '/', 'http://x').pathname
    if (request.method === 'PUT') {
      objects.set(path, body)
      return response.writeHead(200).end()
    }
    const found = objects.get(path)
    if (!found) return refuse(404, 'NoSuchKey')
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
    if (from === undefined) return response.writeHead(200).end(request.method === 'HEAD' ? undefined : found)
    return response.writeHead(206).end(found.subarray(Number(from), Number(to) + 1))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `s3://evidence/office?endpoint=http://127.0.0.1:${port}&region=cn-north-1`,
    objects,
    refusals,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
