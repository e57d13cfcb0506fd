/** Everything that proves something in a case: captured pages and their later captures, what was sent in, visits, papers. */
import { isRecording } from '#api/complaints/show-copy.ts'
import { documentTypeById } from '#policy/documents/index.ts'
import type { SiteRecordContent } from '#policy/visits/record.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

export interface EvidenceItem {
  kind: 'capture' | 'upload' | 'site-record' | 'site-photo' | 'document'
  title: string
  /** where it comes from; never who complained */
  source: string
  at: Date
  sha256: string
  size: number
  /** ending of the file, without a dot */
  ending: string
  captureId?: string
  attachmentId?: string
  /** voices and faces of people stay with the office */
  isRecording?: boolean
}

/** Of each kind, the newest: a page that is fetched daily for years does not fill the package alone. */
const mostOfAKind = 300

export async function listItems(prisma: PrismaClient, caseId: string): Promise<EvidenceItem[]> {
  const groups = await Promise.all([captures, uploads, visits, documents].map((read) => read(prisma, caseId)))
  return groups.flatMap((items) => items.sort((a, b) => a.at.getTime() - b.at.getTime()))
}

async function captures(prisma: PrismaClient, caseId: string): Promise<EvidenceItem[]> {
  const rows = await prisma.capture.findMany({
    where: { page: { listings: { some: { findings: { some: { caseId } } } } } },
    include: {
      material: { select: { name: true } },
      listings: { select: { title: true }, take: 1, orderBy: { position: 'asc' } },
    },
    orderBy: [{ fetchedAt: 'desc' }, { id: 'desc' }],
    take: mostOfAKind,
  })
  return rows.map(({ id, url, fetchedAt, sha256, size, tool, contentType, listings, material }) => ({
    ...{ kind: 'capture', captureId: id, title: listings[0]?.title || '网页', sha256, size, at: fetchedAt },
    source: material ? `外部材料 ${url}（${material.name}）` : `网页存证 ${url}（${tool}）`,
    ending: endingOf(contentType ?? ''),
  }))
}

/** The copy without place and device is packed: it must not lead to whoever took the picture. */
async function uploads(prisma: PrismaClient, caseId: string): Promise<EvidenceItem[]> {
  const rows = await prisma.attachment.findMany({
    where: { complaint: { caseId } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: mostOfAKind,
  })
  return rows.map(({ id, mediaType, createdAt, size, sha256, shownSha256 }, i) => ({
    ...{
      kind: 'upload',
      attachmentId: id,
      isRecording: isRecording(mediaType),
      title: `群众提交材料 ${rows.length - i}`,
      sha256: shownSha256 ?? sha256,
      size,
      at: createdAt,
    },
    source: shownSha256 ? `群众提交，已去除位置和设备信息；原件 SHA-256 ${sha256}` : '群众提交',
    ending: endingOf(mediaType),
  }))
}

async function visits(prisma: PrismaClient, caseId: string): Promise<EvidenceItem[]> {
  const records = await prisma.siteRecord.findMany({ where: { caseId }, orderBy: { edition: 'asc' }, take: mostOfAKind })
  const notes = new Map<string, { note: string; edition: number }>()
  for (const { content, edition } of records)
    for (const { sha256, note } of (content as SiteRecordContent).photos ?? []) notes.set(sha256, { note, edition })
  const photos = await prisma.sitePhoto.findMany({ where: { sha256: { in: [...notes.keys()] } }, distinct: ['sha256'] })
  return [
    ...records.map(
      ({ edition, sha256, receivedAt, content }): EvidenceItem => ({
        ...{ kind: 'site-record', title: `现场记录（第 ${edition} 稿）`, sha256, at: receivedAt, ending: 'json' },
        ...{ source: '现场检查', size: Buffer.byteLength(JSON.stringify(content)) },
      }),
    ),
    ...photos.map(({ sha256, receivedAt, size, mediaType }): EvidenceItem => {
      const { note = '', edition = 0 } = notes.get(sha256) ?? {}
      return {
        ...{ kind: 'site-photo', title: note || '现场照片', sha256, size, at: receivedAt, ending: endingOf(mediaType) },
        source: `现场拍摄，见现场记录第 ${edition} 稿`,
      }
    }),
  ]
}

async function documents(prisma: PrismaClient, caseId: string): Promise<EvidenceItem[]> {
  const rows = await prisma.documentIssue.findMany({
    where: { document: { caseId } },
    include: { document: { select: { type: true, number: true } }, actor: { select: { name: true } } },
    orderBy: [{ at: 'desc' }, { documentId: 'asc' }],
    take: mostOfAKind,
  })
  return rows.map(({ document, issue, at, sha256, size, actor }) => ({
    ...{ kind: 'document', title: documentTypeById(document.type)?.zh ?? document.type, sha256, size, at, ending: 'docx' },
    source: `${document.number ?? ''} 第 ${issue} 次出具（${actor.name}）`,
  }))
}

const endings: Record<string, string> = {
  ...{ 'text/html': 'html', 'application/xhtml+xml': 'html', 'application/json': 'json', 'text/plain': 'txt' },
  ...{ 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'image/gif': 'gif', 'application/pdf': 'pdf' },
}

const endingOf = (mediaType: string): string => endings[mediaType.split(';')[0]?.trim().toLowerCase() ?? ''] ?? 'bin'
