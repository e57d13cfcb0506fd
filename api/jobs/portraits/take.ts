/** Takes the portrait whose turn it is: from the captured bytes, parts of the page at the pace of their hosts. */
import { readCapture } from '#api/evidence/read-capture.ts'
import type { EvidenceStore } from '#api/evidence/store.ts'
import { FetchError } from '#crawler/errors.ts'
import type { Fetched, Fetcher } from '#crawler/fetch-page.ts'
import { takePortrait } from '#crawler/portrait.ts'
import type { Source } from '#policy/nouns.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { pacedFetcher } from '../fleet/paced-fetcher.ts'
import { delayOf } from '../frontier/offer.ts'
import { type Claimed, claimPortrait, fileParts, giveUp, mostAttempts, type Order, tryLater } from './claim.ts'
import { oneByHost } from './one-by-host.ts'

export interface PortraitDeps {
  prisma: PrismaClient
  evidence: Pick<EvidenceStore, 'put' | 'get' | 'read'>
  fetcher: Fetcher
  /** of the fleet: it holds the hosts of the parts */
  workerId(): string
  chromiumPath?: string | undefined
  signal?: AbortSignal
  now(): Date
}

/** False when nothing waits. */
export async function takeNextPortrait(deps: PortraitDeps, order?: Order): Promise<boolean> {
  const claimed = await claimPortrait(deps.prisma, order)
  if (!claimed) return false
  try {
    await take(claimed, deps)
  } catch (error) {
    const detail = (error as Error).message.split('\n')[0] as string
    const noBrowser = error instanceof FetchError && /^no browser found/.test(detail)
    if (noBrowser) await giveUp(deps.prisma, claimed.captureId, 'no-browser', detail)
    else if (claimed.attempts >= mostAttempts) await giveUp(deps.prisma, claimed.captureId, 'not-drawn', detail)
    else await tryLater(deps.prisma, claimed, detail)
  }
  return true
}

async function take({ captureId }: Claimed, deps: PortraitDeps): Promise<void> {
  const { prisma, evidence, chromiumPath, signal } = deps
  const capture = await prisma.capture.findUniqueOrThrow({
    where: { id: captureId },
    include: { run: { select: { declaration: true } } },
  })
  const { contentType, rendered, status, headers, finalUrl } = capture
  // a drawing of ours would look like something that we saw
  if (capture.origin === 'external') return giveUp(prisma, captureId, 'external', 'recorded by others')
  const isPage = rendered || /html|^$/i.test(contentType ?? '')
  if (!isPage) return giveUp(prisma, captureId, 'not-a-page', `${contentType} is not drawn`)
  const body = await readCapture(evidence, capture)
  if (!body) return giveUp(prisma, captureId, 'no-bytes', 'the captured bytes are not in the store')
  const page: Fetched = {
    finalUrl,
    redirects: [],
    status,
    headers: {
      ...(headers as Record<string, string>),
      'content-type': rendered ? 'text/html; charset=utf-8' : (contentType ?? 'text/html'),
    },
    ip: capture.ip,
    tls: null,
    body,
  }
  const fetcher = politely(deps, capture.run?.declaration as Source | undefined)
  const portrait = await takePortrait(page, fetcher, { chromiumPath, ...(signal ? { signal } : {}) })
  const dom = Buffer.from(portrait.dom, 'utf8')
  const parts = [
    { kind: 'screenshot' as const, ...(await evidence.put(portrait.screenshot)) },
    { kind: 'dom' as const, ...(await evidence.put(dom)) },
  ]
  await fileParts(prisma, captureId, parts, portrait.facts, deps.now())
}

/** A browser asks for everything at once; a host hears one request after the other, at its pace. */
function politely({ prisma, fetcher, workerId }: PortraitDeps, source: Source | undefined): Fetcher {
  const delayMs = source ? delayOf(source) : 1000
  if (delayMs === 0) return fetcher
  const pace = { host: '', delayMs, answeredAt: 0, check: () => {} }
  return oneByHost(pacedFetcher({ prisma, workerId: workerId() }, fetcher, pace))
}
