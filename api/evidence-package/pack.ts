/** The evidence of a case as one ZIP file: the list as a Word file, every file under its number, the pages for replay. */
import JSZip from 'jszip'
import { dayOf } from '#api/cases/day-of.ts'
import { readAttachment } from '#api/complaints/attachments.ts'
import type { Deps } from '#api/deps.ts'
import { writeWord } from '#api/documents/write-word.ts'
import { readCapture } from '#api/evidence/read-capture.ts'
import type { CaptureModel, CaseModel } from '#prisma/generated/models.ts'
import { type EvidenceItem, listItems } from './list-items.ts'
import { type Replayed, writeWacz } from './wacz.ts'

/** Bytes of files and records in one package; what is beyond stands in the list with its hash and can be opened by itself. */
const mostBytes = 150_000_000

export async function packEvidence(deps: Deps, row: CaseModel): Promise<Buffer> {
  const { prisma, evidence, now } = deps
  const items = await listItems(prisma, row.id)
  const captures = new Map(
    (
      await prisma.capture.findMany({
        where: { id: { in: items.flatMap(({ captureId }) => captureId ?? []) } },
      })
    ).map((capture) => [capture.id, capture]),
  )
  const zip = new JSZip()
  const packed: string[] = []
  let room = mostBytes
  for (const [i, item] of items.entries()) {
    const bytes = item.size > room || item.isRecording ? null : await bytesOf(deps, item, captures)
    room -= bytes?.length ?? 0
    const name = bytes ? `files/${String(i + 1).padStart(3, '0')}.${item.ending}` : ''
    packed.push(name || (item.isRecording ? '含声音、影像，不装入本包' : '未装入本包'))
    if (bytes) zip.file(name, bytes, { date: item.at, createFolders: false })
  }
  const pages = await replayed(deps, items, captures, room)
  const wacz = await writeWacz(evidence, { title: `案件 ${row.number} 网页存证`, at: now(), pages })
  if (wacz) zip.file('pages.wacz', wacz, { compression: 'STORE', date: now() })
  zip.file('证据清单.docx', await listAsWord(row, items, packed, now()), { date: now() })
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}

async function bytesOf(deps: Deps, { captureId, attachmentId, sha256 }: EvidenceItem, captures: Map<string, CaptureModel>) {
  const { prisma, evidence } = deps
  if (attachmentId) return readAttachment(deps, await prisma.attachment.findUniqueOrThrow({ where: { id: attachmentId } }))
  const capture = captures.get(captureId ?? '')
  return capture ? readCapture(evidence, capture) : evidence.get(sha256)
}

type Places = { warc: string | null; warcAt: bigint | null; warcLength: number | null }
const isArchived = <P extends Places>(place: P): place is P & { warc: string; warcAt: bigint; warcLength: number } =>
  place.warc !== null && place.warcAt !== null && place.warcLength !== null

/** Pages first, then the pictures on them, as far as there is room. */
async function replayed(
  { prisma }: Deps,
  items: readonly EvidenceItem[],
  captures: Map<string, CaptureModel>,
  room: number,
): Promise<Replayed[]> {
  const pages = items.flatMap(({ captureId, title }): Replayed[] => {
    const capture = captures.get(captureId ?? '')
    if (!capture || !isArchived(capture)) return []
    const { finalUrl, fetchedAt, status, contentType, sha256, warc, warcAt, warcLength } = capture
    return [{ url: finalUrl, title, at: fetchedAt, status, contentType, isPage: true, sha256, warc, warcAt, warcLength }]
  })
  const pictures = await prisma.picture.findMany({ where: { captureId: { in: [...captures.keys()] } }, take: 2000 })
  const shown = pictures.flatMap((picture): Replayed[] => {
    const { url, contentType, sha256, fetchedAt } = picture
    if (!isArchived(picture) || !sha256 || !fetchedAt) return []
    const { warc, warcAt, warcLength } = picture
    return [{ url, title: '', at: fetchedAt, status: 200, contentType, isPage: false, sha256, warc, warcAt, warcLength }]
  })
  let left = room
  return [...pages, ...shown].filter(({ warcLength }) => {
    left -= warcLength
    return left >= 0
  })
}

function listAsWord(row: CaseModel, items: readonly EvidenceItem[], packed: readonly string[], now: Date): Promise<Buffer> {
  const evidence = items.map(({ title, source, at, sha256 }, i) => {
    const time = new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(11, 19)
    return { title, url: source, fetchedAt: `${dayOf(at)} ${time}　${packed[i] ?? ''}`, sha256 }
  })
  return writeWord({
    title: '证据清单',
    number: `案件编号 ${row.number}　${dayOf(now)}`,
    parts: [{ kind: 'evidence' }],
    evidence,
  })
}
