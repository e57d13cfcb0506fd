/** One request and its whole answer, without redirects. Streams cost more than the pages they carry, so none is made for plain bodies. */
import type { Dispatcher } from 'undici'
import { FetchError } from './errors.ts'
import { type BodyLimits, type BodySink, bodySink } from './read-body.ts'

export interface ExchangeRequest {
  url: URL
  headers: Record<string, string>
  /** milliseconds until the last byte */
  timeoutMs: number
  bounds: BodyLimits
  signal: AbortSignal | undefined
}

export interface Answer {
  status: number
  /** lower-case names; repeated fields joined by commas */
  headers: Record<string, string>
  body: Uint8Array
}

/** Bodies that nobody reads (redirects) are waited for up to here, so that the connection can be used again. */
const idleBody: BodyLimits = { maxBytes: 64 * 1024, maxRatio: 1000, cut: true }

/** Rejects with whatever the network, the guard or the limits had against it. */
export function exchange(dispatcher: Dispatcher, request: ExchangeRequest): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { url, signal, timeoutMs } = request
    let controller: Dispatcher.DispatchController | null = null
    let sink: BodySink | null = null
    let over = false
    const finish = () => {
      over = true
      clearTimeout(timer)
      signal?.removeEventListener('abort', giveUp)
    }
    const fail = (error: unknown) => {
      if (over) return
      finish()
      sink?.cancel()
      reject(error)
      controller?.abort(error as Error)
    }
    const giveUp = () => fail(new FetchError('aborted', 'the crawl was stopped'))
    const late = () => fail(new FetchError('timeout', `no complete answer within ${request.timeoutMs / 1000} s`, { retry: true }))
    const timer = setTimeout(late, timeoutMs)
    if (signal?.aborted) return giveUp()
    signal?.addEventListener('abort', giveUp, { once: true })
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart(started) {
        controller = started
        if (over) started.abort(new Error('over'))
      },
      onResponseStart(_, status, raw) {
        // 1xx answers announce another one
        if (over || status < 200) return
        const headers = flat(raw)
        const done = (body: Uint8Array) => {
          if (over) return
          finish()
          resolve({ status, headers, body })
          // a body that was cut short is still coming
          controller?.abort(new Error('over'))
        }
        try {
          const bounds = isRedirect(status, headers) ? idleBody : request.bounds
          sink = bodySink(bounds === idleBody ? {} : headers, bounds, { done, refuse: fail, drained: () => controller?.resume() })
        } catch (error) {
          fail(error)
        }
      },
      onResponseData(running, chunk) {
        if (!over && sink?.write(chunk) === false) running.pause()
      },
      onResponseEnd() {
        // the connection is free again: nothing is left to abort
        controller = null
        sink?.end()
      },
      onResponseError: (_, error) => fail(error),
    }
    try {
      dispatcher.dispatch(
        { origin: url.origin, path: url.pathname + url.search, method: 'GET', headers: request.headers },
        handler,
      )
    } catch (error) {
      fail(error)
    }
  })
}

export const isRedirect = (status: number, headers: Record<string, string>): boolean =>
  status >= 300 && status < 400 && status !== 304 && Boolean(headers.location)

function flat(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const result: Record<string, string> = {}
  for (const name of Object.keys(headers)) {
    const value = headers[name]
    if (value !== undefined) result[name] = Array.isArray(value) ? value.join(', ') : value
  }
  return result
}
