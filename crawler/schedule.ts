/** Crawlee schedules; what it would log, store on disk or retry is switched off, because the frontier does it. */
import {
  BasicCrawler,
  type BasicCrawlerOptions,
  Configuration,
  type IRequestManager,
  Log,
  LogLevel,
  type Request,
} from '@crawlee/basic'

/** Hands out errands one by one. */
export interface ErrandSource<Errand> extends IRequestManager {
  errandOf(request: Request): Errand | undefined
  close(): void
}

export interface Schedule<Errand> {
  frontier: ErrandSource<Errand>
  concurrency: number
  signal: AbortSignal
  /** must not throw */
  handle: (errand: Errand) => Promise<void>
  /** hands over the function that makes the scheduler look at the frontier at once */
  onReady: (wake: () => void) => void
}

/** An hour: things that Crawlee does now and then and that we never want. */
const never = 3600

/** Crawlee 3.18 declares the option `requestManager` but refuses it when it checks its options; so it is set here. */
class FrontierCrawler extends BasicCrawler {
  constructor(manager: IRequestManager, options: BasicCrawlerOptions, config: Configuration) {
    super(options, config)
    this.requestManager = manager
  }
}

/** Resolves when the frontier is finished or the signal aborts. */
export async function schedule<Errand>(work: Schedule<Errand>): Promise<void> {
  const { frontier, concurrency, signal, handle, onReady } = work
  const times = { systemInfoIntervalMillis: never * 1000, persistStateIntervalMillis: never * 1000 }
  const config = new Configuration({ persistStorage: false, purgeOnStart: false, ...times })
  const crawler = new FrontierCrawler(
    frontier,
    {
      requestHandler: async ({ request }) => {
        const errand = frontier.errandOf(request)
        if (errand) await handle(errand)
      },
      minConcurrency: concurrency,
      maxConcurrency: concurrency,
      maxRequestRetries: 0,
      requestHandlerTimeoutSecs: never,
      useSessionPool: false,
      statisticsOptions: { saveErrorSnapshots: false, persistenceOptions: { enable: false } },
      statusMessageLoggingInterval: never,
      autoscaledPoolOptions: { maybeRunIntervalSecs: 0.1, loggingIntervalSecs: null, autoscaleIntervalSecs: never },
      log: new Log({ level: LogLevel.OFF }),
    },
    config,
  )
  onReady(() => void crawler.autoscaledPool?.notify())
  const abort = () => {
    frontier.close()
    void crawler.autoscaledPool?.abort()
  }
  signal.addEventListener('abort', abort, { once: true })
  try {
    if (!signal.aborted) await crawler.run()
  } finally {
    signal.removeEventListener('abort', abort)
  }
}
