/** Evidence as bytes: what a page was when it was fetched, what a citizen sent. Checked against its hash each time. */
import type { Response } from 'express'
import { fileTypeFromBuffer } from 'file-type'
import type { Staff } from '#api/auth/staff.ts'
import { readAttachment } from '#api/complaints/attachments.ts'
import { attachmentContent } from '#api/contract/cases.ts'
import {
  captureChanges,
  captureContent,
  captureDom,
  captureScreenshot,
  captureTimeline,
  pictureContent,
} from '#api/contract/evidence.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import type { Bind } from '#api/http/bind.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { changesBetween, type Version } from './page-changes.ts'
import { readTimeline } from './page-timeline.ts'
import { readCapture } from './read-capture.ts'
import { seenCapture, seenPicture } from './seen-capture.ts'
import { guard, sendBytes, wholeBytes } from './send-file.ts'
import type { EvidenceStore } from './store.ts'

export function evidenceRoutes(bind: Bind, deps: Deps): void {
  const { prisma, evidence } = deps
  bind(captureContent, async ({ params, staff, res }) => {
    const capture = await seenCapture(prisma, params.id, staff)
    const bytes = await wholeBytes(capture.sha256, readCapture(evidence, capture))
    guard(res)
    res.setHeader('X-Content-Sha256', capture.sha256)
    res.setHeader('Content-Type', pageType(capture))
    res.send(bytes)
    return undefined
  })

  const sendPart = async (id: string, kind: 'screenshot' | 'dom', staff: Staff, res: Response, type: string) => {
    const { id: captureId } = await seenCapture(prisma, id, staff)
    const part = await prisma.artifact.findUnique({ where: { captureId_kind: { captureId, kind } } })
    if (!part?.sha256) throw new Refusal('not-found')
    const bytes = await wholeBytes(part.sha256, evidence.get(part.sha256))
    guard(res)
    res.setHeader('X-Content-Sha256', part.sha256)
    res.setHeader('Content-Type', type)
    res.send(bytes)
    return undefined
  }
  bind(captureScreenshot, ({ params, staff, res }) => sendPart(params.id, 'screenshot', staff, res, 'image/png'))
  bind(captureDom, ({ params, staff, res }) => sendPart(params.id, 'dom', staff, res, 'text/plain; charset=utf-8'))

  bind(pictureContent, async ({ params, staff, res }) => {
    const picture = await seenPicture(prisma, params.id, staff)
    const bytes = await wholeBytes(picture.sha256, readCapture(evidence, picture))
    guard(res)
    res.setHeader('X-Content-Sha256', picture.sha256)
    res.setHeader('Content-Type', await pictureType(bytes))
    res.send(bytes)
    return undefined
  })

  bind(captureTimeline, async ({ params, staff }) => {
    const { pageId } = await seenCapture(prisma, params.id, staff)
    return readTimeline(prisma, pageId, staff)
  })

  bind(captureChanges, async ({ params, query, staff }) => {
    const [after, before] = [await seenCapture(prisma, params.id, staff), await seenCapture(prisma, query.since, staff)]
    if (before.pageId !== after.pageId) throw new Refusal('not-found')
    const { titles, ...changed } = changesBetween(await versionOf(evidence, before), await versionOf(evidence, after))
    const named = (capture: typeof after, title: string) => ({
      id: capture.id,
      fetchedAt: capture.fetchedAt.toISOString(),
      title,
    })
    return { before: named(before, titles[0]), after: named(after, titles[1]), ...changed }
  })

  bind(attachmentContent, async ({ params, staff, res }) => {
    const attachment = await seenAttachment(prisma, params.id, staff)
    const sha256 = attachment.shownSha256 ?? attachment.sha256
    sendBytes(res, attachment, await wholeBytes(sha256, readAttachment(deps, attachment)))
    return undefined
  })
}

async function versionOf(evidence: EvidenceStore, capture: Awaited<ReturnType<typeof seenCapture>>): Promise<Version> {
  const { finalUrl: url, contentType, rendered, sha256 } = capture
  const body = await wholeBytes(sha256, readCapture(evidence, capture))
  return { url, contentType: rendered ? 'text/html; charset=utf-8' : contentType, body }
}

/** By its bytes, whatever the server called it: a picture that browsers only draw, or a file to keep. */
async function pictureType(bytes: Buffer): Promise<string> {
  const type = (await fileTypeFromBuffer(bytes))?.mime ?? ''
  return /^image\/(?:png|jpeg|gif|webp|bmp|avif)$/.test(type) ? type : 'application/octet-stream'
}

/** Pictures as such, HTML as HTML in the charset it was read with; everything else as text, which no browser runs. */
function pageType({ contentType, charset }: { contentType: string | null; charset: string | null }): string {
  if (/^image\/(?:png|jpeg|gif|webp)$/.test(contentType ?? '')) return contentType as string
  const isPage = /^\s*(text\/html|application\/xhtml\+xml)\b/i.test(contentType ?? '')
  const safe = charset && /^[A-Za-z0-9_:.-]{1,40}$/.test(charset) ? charset : 'utf-8'
  return `${isPage ? 'text/html' : 'text/plain'}; charset=${safe}`
}

async function seenAttachment(prisma: PrismaClient, id: string, { districtCode }: Staff) {
  const attachment = await prisma.attachment.findUnique({
    where: { id },
    include: { complaint: { select: { districtCode: true, case: { select: { districtCode: true } } } } },
  })
  const complaint = attachment?.complaint
  const seen =
    complaint && (districtCode === null || [complaint.districtCode, complaint.case?.districtCode].includes(districtCode))
  if (!attachment || !seen) throw new Refusal('not-found')
  return attachment
}
