/** Every capture read again and compared with its hash: what was altered or is missing is named. */
import { Refusal } from '#api/errors.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { readCapture } from './read-capture.ts'
import type { EvidenceStore } from './store.ts'

export interface EvidenceVerdict {
  captures: number
  broken: { captureId: string; url: string; why: 'altered' | 'missing' }[]
}

const batch = 500

export async function verifyEvidence(
  prisma: PrismaClient,
  evidence: Pick<EvidenceStore, 'get' | 'read'>,
): Promise<EvidenceVerdict> {
  const verdict: EvidenceVerdict = { captures: 0, broken: [] }
  let after = ''
  for (;;) {
    const captures = await prisma.capture.findMany({
      where: after ? { id: { gt: after } } : {},
      select: { id: true, url: true, sha256: true, warc: true, warcAt: true, warcLength: true },
      orderBy: { id: 'asc' },
      take: batch,
    })
    for (const capture of captures) {
      const why = await faultOf(readCapture(evidence, capture))
      if (why) verdict.broken.push({ captureId: capture.id, url: capture.url, why })
      after = capture.id
      verdict.captures++
    }
    if (captures.length < batch) return verdict
  }
}

const faultOf = (reading: Promise<Buffer | null>): Promise<'altered' | 'missing' | null> =>
  reading.then(
    (bytes) => (bytes ? null : ('missing' as const)),
    (error) => {
      if (error instanceof Refusal && error.code === 'evidence-altered') return 'altered' as const
      throw error
    },
  )
