/** Every capture and every picture read again and compared with its hash: what was altered or is missing is named. */
import { Refusal } from '#api/errors.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { type CapturePlace, readCapture } from './read-capture.ts'
import type { EvidenceStore } from './store.ts'

export interface EvidenceVerdict {
  captures: number
  pictures: number
  broken: { captureId: string; url: string; why: 'altered' | 'missing' }[]
}

const batch = 500

interface Piece extends CapturePlace {
  id: string
  captureId: string
  url: string
}

export async function verifyEvidence(
  prisma: PrismaClient,
  evidence: Pick<EvidenceStore, 'get' | 'read'>,
): Promise<EvidenceVerdict> {
  const broken: EvidenceVerdict['broken'] = []
  const verify = async (next: (after: string) => Promise<Piece[]>): Promise<number> => {
    let read = 0
    for (let pieces = await next(''); pieces.length > 0; pieces = await next(pieces.at(-1)?.id ?? '')) {
      for (const { captureId, url, ...place } of pieces) {
        const why = await faultOf(readCapture(evidence, place))
        if (why) broken.push({ captureId, url, why })
      }
      read += pieces.length
    }
    return read
  }
  return {
    captures: await verify((after) => capturesAfter(prisma, after)),
    pictures: await verify((after) => picturesAfter(prisma, after)),
    broken,
  }
}

const page = (after: string) => ({
  orderBy: { id: 'asc' } as const,
  take: batch,
  ...(after ? { cursor: { id: after }, skip: 1 } : {}),
})
const place = { id: true, url: true, sha256: true, warc: true, warcAt: true, warcLength: true } as const

async function capturesAfter(prisma: PrismaClient, after: string): Promise<Piece[]> {
  const captures = await prisma.capture.findMany({ select: place, ...page(after) })
  return captures.map((capture) => ({ ...capture, captureId: capture.id }))
}

/** Those that were fetched: of the others there is nothing to read. */
async function picturesAfter(prisma: PrismaClient, after: string): Promise<Piece[]> {
  const pictures = await prisma.picture.findMany({
    where: { sha256: { not: null } },
    select: { ...place, captureId: true },
    ...page(after),
  })
  return pictures.map((picture) => ({ ...picture, sha256: picture.sha256 ?? '' }))
}

const faultOf = (reading: Promise<Buffer | null>): Promise<'altered' | 'missing' | null> =>
  reading.then(
    (bytes) => (bytes ? null : ('missing' as const)),
    (error) => {
      if (error instanceof Refusal && error.code === 'evidence-altered') return 'altered' as const
      throw error
    },
  )
