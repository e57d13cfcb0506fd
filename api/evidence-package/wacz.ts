/** Captured pages as one WACZ 1.1.1 file: their WARC records with an index and a list of pages, for any replay tool. */
import { createHash } from 'node:crypto'
import JSZip from 'jszip'
import type { EvidenceStore } from '#api/evidence/store.ts'
import { warcInfo } from '#crawler/warc.ts'

export interface Replayed {
  url: string
  title: string
  at: Date
  status: number
  contentType: string | null
  /** only pages stand in the list; pictures are found by their address */
  isPage: boolean
  sha256: string
  warc: string
  warcAt: bigint
  warcLength: number
}

const software = 'Jianfu'

/** Null when no record is in the archive. What cannot be read any more is left out. */
export async function writeWacz(
  evidence: Pick<EvidenceStore, 'read'>,
  { title, at, pages }: { title: string; at: Date; pages: readonly Replayed[] },
): Promise<Buffer | null> {
  const members: Buffer[] = [await warcInfo(software, `${at.toISOString().slice(0, 19)}Z`)]
  const lines: string[] = []
  const kept: Replayed[] = []
  // a page that was seen again unchanged points to the record of its bytes
  const places = new Map<string, number>()
  let end = members[0]?.length ?? 0
  for (const page of pages) {
    const place = `${page.warc} ${page.warcAt}`
    const offset = places.get(place) ?? end
    if (offset === end) {
      const member = await evidence.read(page.warc, Number(page.warcAt), page.warcLength)
      if (!member) continue
      members.push(member)
      places.set(place, end)
      end += member.length
    }
    lines.push(cdxLine(page, offset, page.warcLength))
    kept.push(page)
  }
  if (kept.length === 0) return null
  return zipped(title, at, {
    'archive/data.warc.gz': Buffer.concat(members),
    'indexes/index.cdxj': Buffer.from(`${lines.sort().join('\n')}\n`),
    'pages/pages.jsonl': Buffer.from(pageLines(kept)),
  })
}

async function zipped(title: string, at: Date, files: Record<string, Buffer>): Promise<Buffer> {
  const resources = Object.entries(files).map(([path, bytes]) => ({
    name: path.slice(path.lastIndexOf('/') + 1),
    path,
    hash: sha256(bytes),
    bytes: bytes.length,
  }))
  const about = { profile: 'data-package', wacz_version: '1.1.1', title, created: at.toISOString(), software, resources }
  const described = Buffer.from(JSON.stringify(about, null, 2))
  const digest = Buffer.from(JSON.stringify({ path: 'datapackage.json', hash: sha256(described) }))
  const zip = new JSZip()
  // records are read by their place in the file: they must lie in it as they are
  for (const [path, bytes] of Object.entries({ ...files, 'datapackage.json': described, 'datapackage-digest.json': digest }))
    zip.file(path, bytes, { compression: 'STORE', date: at, createFolders: false })
  return zip.generateAsync({ type: 'nodebuffer' })
}

const sha256 = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

function pageLines(pages: readonly Replayed[]): string {
  const head = { format: 'json-pages-1.0', id: 'pages', title: 'All Pages' }
  const rows = pages
    .filter(({ isPage }) => isPage)
    .map(({ url, title, at, sha256: id }, i) => ({ id: `${id.slice(0, 16)}-${i}`, url, ts: at.toISOString(), title }))
  return `${[head, ...rows].map((row) => JSON.stringify(row)).join('\n')}\n`
}

function cdxLine({ url, at, status, contentType, sha256: digest }: Replayed, offset: number, length: number): string {
  const time = at.toISOString().replace(/\D/g, '').slice(0, 14)
  const mime = contentType?.split(';')[0]?.trim() || 'application/octet-stream'
  const fields = {
    ...{ url, mime, status: String(status), digest: `sha256:${digest}` },
    ...{ length: String(length), offset: String(offset), filename: 'data.warc.gz' },
  }
  return `${searchKey(url)} ${time} ${JSON.stringify(fields)}`
}

/** http://www.example.cn:8080/A?b → cn,example,www:8080)/a?b: hosts sort by their domains. */
function searchKey(url: string): string {
  const { hostname, port, pathname, search } = new URL(url)
  return `${hostname.split('.').reverse().join(',')}${port ? `:${port}` : ''})${(pathname + search).toLowerCase()}`
}
