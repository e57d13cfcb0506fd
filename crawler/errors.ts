/** What can go wrong between an address and a page that was read. Losing one page never stops a crawl. */

export type FetchErrorCode =
  | 'bad-url'
  | 'forbidden-address'
  | 'dns'
  | 'refused'
  | 'reset'
  | 'tls'
  | 'timeout'
  | 'too-large'
  | 'bad-encoding'
  | 'bad-http'
  | 'headers-too-large'
  | 'too-many-redirects'
  | 'bad-redirect'
  | 'http-4xx'
  | 'http-5xx'
  | 'rate-limited'
  | 'browser'
  | ReadErrorCode
  | 'aborted'

/** `selector-missing`, `layout-changed`: the page came, but what is declared or known of its make is not on it. */
export type ReadErrorCode = 'unreadable' | 'selector-missing' | 'layout-changed'

/** `retry`: the same request may succeed later. `blocked`: the site refuses us and must not be pressed. `gone`: the site says that there is no such page (404, 410). */
export class FetchError extends Error {
  readonly code: FetchErrorCode
  readonly retry: boolean
  readonly blocked: boolean
  readonly gone: boolean
  /** The site's own wish, from Retry-After. */
  readonly retryAfterMs: number | null

  constructor(
    code: FetchErrorCode,
    message: string,
    options: { retry?: boolean; blocked?: boolean; gone?: boolean; retryAfterMs?: number | null } = {},
  ) {
    super(message)
    this.name = 'FetchError'
    this.code = code
    this.retry = options.retry ?? false
    this.blocked = options.blocked ?? false
    this.gone = options.gone ?? false
    this.retryAfterMs = options.retryAfterMs ?? null
  }
}

/** Why an address was left alone on purpose. */
export type SkipReason =
  | 'robots'
  | 'depth'
  | 'limit'
  | 'duplicate'
  | 'type'
  | 'wall'
  | 'scope'
  | 'trap'
  | 'gone'
  | 'hours'
  | 'stopped'

/** Thrown where a page is left alone in the middle of its fetch. */
export class Skip extends Error {
  readonly reason: SkipReason
  /** the page itself was not asked for */
  readonly spared: boolean

  constructor(reason: SkipReason, detail: string, spared = false) {
    super(detail)
    this.name = 'Skip'
    this.reason = reason
    this.spared = spared
  }
}

/** The bytes are no page: one line says why. */
export class ExtractError extends Error {
  readonly code: ReadErrorCode

  constructor(message: string, code: ReadErrorCode = 'unreadable') {
    super(message)
    this.name = 'ExtractError'
    this.code = code
  }
}
