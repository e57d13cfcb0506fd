/** Small invented things for the river's tests: pages, listings, findings, institutions. */
import { createHash } from 'node:crypto'
import type { EvidenceStore } from '#api/evidence/store.ts'
import { newId } from '#api/new-id.ts'
import { declareSource } from '#api/sources/declare-source.ts'
import type { CrawledPage } from '#crawler/crawl.ts'
import { type Classification, type Finding, type Listing, noContacts, type Source } from '#policy/nouns.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

export const now = new Date('2026-11-20T03:00:00Z')

/** Keeps what it is given in memory, under its name. */
export function memoryEvidence(): EvidenceStore & { files: Map<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>()
  return {
    files,
    put: async (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      files.set(sha256, bytes)
      return { sha256, size: bytes.length }
    },
    get: async (sha256) => (files.has(sha256) ? Buffer.from(files.get(sha256)!) : null),
    has: async (sha256) => files.has(sha256),
    write: async (name, bytes) => void files.set(name, bytes),
    read: async (name, at, length) => (files.has(name) ? Buffer.from(files.get(name)!).subarray(at, at + length) : null),
  }
}

export function source(key: string, more: Partial<Source> = {}): Source {
  return {
    key,
    name: `${key}网站`,
    kind: 'website',
    channel: 'own_site',
    publisher: 'institution',
    startUrls: [`http://${key}.example.cn/`],
    maxPages: 100,
    maxDepth: 3,
    ratePerSecond: 0,
    render: 'never',
    ...more,
  }
}

export function listing(url: string, text: string, more: Partial<Listing> = {}): Listing {
  return {
    url,
    position: 0,
    kind: 'page',
    title: '课程介绍',
    text,
    publishedAt: '2026-11-02T09:00:00+08:00',
    institution: null,
    account: null,
    app: null,
    subject: null,
    grades: null,
    times: null,
    prices: null,
    contacts: noContacts(),
    ...more,
  }
}

/** A page as the crawler hands it over; its bytes are made of its words. */
export function page(url: string, listings: Listing[]): CrawledPage {
  const body = new TextEncoder().encode(JSON.stringify(listings))
  const sha256 = createHash('sha256').update(body).digest('hex')
  const text = listings[0]?.text ?? ''
  return {
    url,
    canonicalUrl: url,
    finalUrl: url,
    redirects: [],
    status: 200,
    headers: { 'content-type': 'text/html' },
    ip: '127.0.0.1',
    tls: null,
    override: null,
    body,
    sha256,
    fetchedAt: now.toISOString(),
    rendered: false,
    contentType: 'text/html',
    depth: 0,
    textHash: createHash('sha256').update(text).digest('hex'),
    extract: {
      kind: 'listing-page',
      url,
      canonicalUrl: url,
      title: '课程介绍',
      account: null,
      author: null,
      publishedAt: null,
      lang: 'zh',
      charset: 'utf-8',
      text,
      links: [],
      images: [],
      listings,
      contacts: noContacts(),
      state: 'ok',
    },
  } as CrawledPage
}

export async function declared(prisma: PrismaClient, declaration: Source): Promise<string> {
  return declareSource(prisma, declaration)
}

export function finding(violation: string, quote: string, more: Partial<Finding> = {}): Finding {
  return {
    violation,
    rule: `${violation}.test`,
    ruleVersion: '2026-01-01',
    confidence: 0.9,
    quote,
    from: 0,
    to: quote.length,
    where: 'text',
    facts: {},
    legalBasis: ['M20.4'],
    explanation: { zh: '测试', en: 'test' },
    ...more,
  }
}

export function verdict(id: string, findings: Finding[]): Classification {
  return {
    id,
    documentType: 'ad',
    flags: { subject: true, overtime: false, exaggerated: false },
    needsReview: false,
    findings,
    facts: {
      subjects: [],
      activities: [],
      grades: [],
      stage: [],
      mode: null,
      modes: [],
      slots: [],
      prices: [],
      amounts: [],
      phones: [],
      wechat: [],
      qq: [],
      addresses: [],
      units: [],
      institutions: [],
      uscc: [],
      licences: [],
      icp: [],
      teachers: [],
      teacherClaims: [],
    },
    counterEvidence: [],
  }
}

/** Finds each of the phrases that stands in the text, under its code. */
export const judgeByWords =
  (phrases: Record<string, string>) =>
  ({ id, text }: { id: string; text: string }): Classification =>
    verdict(
      id,
      Object.entries(phrases).flatMap(([phrase, code]) => {
        const from = text.indexOf(phrase)
        return from < 0 ? [] : finding(code, phrase, { from, to: from + phrase.length })
      }),
    )

export async function institution(
  prisma: PrismaClient,
  name: string,
  more: { districtCode?: string; licenceStatus?: string } = {},
) {
  const { districtCode = '510104', licenceStatus = 'licensed' } = more
  return prisma.institution.create({
    data: { id: newId(), name, districtCode, licenceStatus, category: 'subject', origin: 'register' },
  })
}

/** A listing on file, for findings that need to stand somewhere. */
export async function anyListing(prisma: PrismaClient): Promise<string> {
  const sourceId = await declareSource(prisma, source('any'))
  const [pageId, captureId, id] = [newId(), newId(), newId()]
  const hash = '0'.repeat(64)
  await prisma.page.create({ data: { id: pageId, sourceId, url: 'http://any.example.cn/', urlKey: hash, state: 'ok' } })
  const seen = {
    url: 'http://any.example.cn/',
    finalUrl: 'http://any.example.cn/',
    status: 200,
    headers: {},
    tool: 'test',
    fetchedAt: now,
  }
  await prisma.capture.create({ data: { id: captureId, pageId, sha256: hash, size: 0, ...seen } })
  const said = {
    url: seen.url,
    kind: 'page',
    title: '',
    text: '周六',
    channel: 'own_site',
    publisher: 'institution',
    data: {},
    state: 'DONE',
  }
  await prisma.listing.create({ data: { id, pageId, captureId, position: 0, hash, ...said } })
  return id
}
