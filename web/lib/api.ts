/** The typed client of the API, and the two ways a call can fail. */
import createClient from 'openapi-fetch'
import type { components, paths } from './api-schema.ts'

export type Schemas = components['schemas']

/** The server answered, and said no: an RFC 9457 problem. */
export class Problem extends Error {
  status: number
  code: string
  requestId: string | null
  errors: { path: string; message: string }[]

  constructor(status: number, body: Partial<Schemas['Problem']> | null) {
    super(body?.detail ?? body?.title ?? '')
    this.name = 'Problem'
    this.status = status
    this.code = body?.code ?? 'unknown'
    this.requestId = body?.requestId ?? null
    this.errors = body?.errors ?? []
  }
}

/** Nothing came back: no network, or the server is away. */
export class NoAnswer extends Error {
  constructor(cause?: unknown) {
    super('no answer', { cause })
    this.name = 'NoAnswer'
  }
}

const client = createClient<paths>({
  baseUrl: location.origin,
  fetch: (request: Request) => fetch(request).catch((cause) => Promise.reject(new NoAnswer(cause))),
})
client.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', document.documentElement.lang)
    return request
  },
})
export const api = client

/** Takes the data out of an openapi-fetch answer, or throws a Problem. */
export async function answer<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call
  if (response.ok) return data as T
  throw new Problem(response.status, typeof error === 'object' ? (error as Partial<Schemas['Problem']>) : null)
}
