/** What citizens do: send files, file, follow; and what staff take down for them. */
import type { Request } from 'express'
import { staffDid } from '#api/audit/staff-did.ts'
import { dayOf } from '#api/cases/day-of.ts'
import { countSameNumber } from '#api/cases/same-number.ts'
import { adviseOnMatter, shownElsewhere } from '#api/contract/advice.ts'
import { enterComplaint } from '#api/contract/entry.ts'
import {
  actOnComplaint,
  answerAsked as answerEndpoint,
  answerTerms,
  readAsked as askedEndpoint,
  fileComplaint as fileEndpoint,
  filingChallenge,
  findLookAlikes,
  receiptPaper,
  receiptQr,
  trackComplaint as trackEndpoint,
  uploadAttachment,
  verifyReceipt,
} from '#api/contract/public.ts'
import { termsInForce } from '#api/deadlines/in-force.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import type { Bind } from '#api/http/bind.ts'
import { disposition } from '#api/http/disposition.ts'
import type { Limits } from '#api/http/limits.ts'
import { originOf } from '#api/http/origin.ts'
import { adviseOn, readReferralCounts } from './advice.ts'
import { keepAttachment } from './attachments.ts'
import { fileComplaint } from './file-complaint.ts'
import { lookAlikes } from './look-alikes.ts'
import { makeProofOfWork } from './proof-of-work.ts'
import { answerAsked, readAsked } from './question-link.ts'
import { readReceipt } from './read-receipt.ts'
import { largestRecording, largestUpload, readUpload } from './read-upload.ts'
import { answerWithin } from './receipt.ts'
import { printReceipt } from './receipt-paper.ts'
import { isGenuine } from './receipt-proof.ts'
import { qrSvg } from './receipt-qr.ts'
import { actByCode } from './talk.ts'
import { trackComplaint } from './track-complaint.ts'

const retryKeyPattern = /^[A-Za-z0-9_-]{16,100}$/

function retryKeyOf(header: string | undefined): string | undefined {
  if (header === undefined || retryKeyPattern.test(header)) return header
  const message = '16-100 characters A-Z a-z 0-9 _ -'
  throw new Refusal('validation-failed', { errors: [{ path: 'Idempotency-Key', message }] })
}

export function complaintRoutes(bind: Bind, deps: Deps, limits: Limits): void {
  const work = makeProofOfWork(deps.settings.freeReports)

  bind(uploadAttachment, async ({ query, req }) => {
    await limits.upload.take(req)
    const most = /^(?:audio|video)\//.test(req.get('content-type') ?? '') ? largestRecording : largestUpload
    return keepAttachment(deps, query.name, await readUpload(req, most))
  })

  bind(fileEndpoint, async ({ body, req }) => {
    const retryKey = retryKeyOf(req.get('idempotency-key'))
    // before the limit of the address: scripts that do no work leave its share to the people behind it
    await work.require(req.get('proof-of-work'))
    await limits.filing.take(req)
    return fileComplaint(deps, body, retryKey)
  })

  bind(filingChallenge, async ({ req }) => {
    await limits.search.take(req)
    return work.challenge()
  })

  bind(findLookAlikes, async ({ body, req }) => {
    await limits.search.take(req)
    return { items: await lookAlikes(deps, body) }
  })

  bind(adviseOnMatter, async ({ body, req }) => {
    await limits.search.take(req)
    return adviseOn(deps, body.text)
  })

  bind(answerTerms, async () => {
    const [terms, today] = [await termsInForce(deps.prisma), dayOf(deps.now())]
    return { complaint: answerWithin('complaint', today, terms), question: answerWithin('question', today, terms) }
  })
  bind(shownElsewhere, ({ query }) => readReferralCounts(deps, query.days))

  bind(enterComplaint, async ({ body, staff, req }) => {
    const door = { channel: 'staff', origin: { door: body.door } } as const
    const filed = await fileComplaint(deps, body.complaint, retryKeyOf(req.get('idempotency-key')), door)
    await staffDid(deps, staff, 'complaint.enter', `complaint:${filed.number}`, { door: body.door })
    return { ...filed, sameNumber: await countSameNumber(deps.prisma, filed.number, staff, deps.now()) }
  })

  bind(verifyReceipt, async ({ body, req }) => {
    await limits.search.take(req)
    return { genuine: isGenuine(deps.settings.secret, body) }
  })

  bind(receiptQr, async ({ query, req, res }) => {
    await limits.search.take(req)
    if (!isGenuine(deps.settings.secret, query)) throw new Refusal('not-found')
    res.type(receiptQr.produces).send(await qrSvg(`${originOf(deps, req)}/verify?${new URLSearchParams(query)}`))
    return undefined
  })

  bind(receiptPaper, async ({ body, language, req, res }) => {
    await limits.wrongCode.check(req)
    await limits.paper.take(req)
    const receipt = await readReceipt(deps, body.code, originOf(deps, req))
    if (!receipt) {
      await limits.wrongCode.failed(req)
      throw new Refusal('code-unknown')
    }
    res.setHeader('Content-Disposition', disposition('attachment', `jianfu-${receipt.number}.pdf`))
    res.type(receiptPaper.produces).send(await printReceipt(receipt, language))
    return undefined
  })

  bind(trackEndpoint, async ({ body, req }) => {
    await limits.wrongCode.check(req)
    const tracked = await trackComplaint(deps, body.code)
    if (tracked) return tracked
    await limits.wrongCode.failed(req)
    throw new Refusal('code-unknown')
  })

  linkRoutes(bind, deps, limits)

  bind(actOnComplaint, async ({ body, req }) => {
    await limits.wrongCode.check(req)
    await limits.filing.take(req)
    const tracked = (await actByCode(deps, body)) ? await trackComplaint(deps, body.code) : null
    if (tracked) return tracked
    await limits.wrongCode.failed(req)
    throw new Refusal('code-unknown')
  })
}

/** A question by its own link. */
function linkRoutes(bind: Bind, deps: Deps, limits: Limits): void {
  /** Tokens that open nothing are counted like wrong codes. */
  const byLink = async <T>(req: Request, doing: () => Promise<T>): Promise<T> => {
    await limits.wrongCode.check(req)
    try {
      return await doing()
    } catch (error) {
      if (error instanceof Refusal && error.code === 'link-over') await limits.wrongCode.failed(req)
      throw error
    }
  }

  bind(askedEndpoint, ({ body, req }) => byLink(req, () => readAsked(deps, body.token)))

  bind(answerEndpoint, async ({ body, req }) => {
    await limits.filing.take(req)
    await byLink(req, () => answerAsked(deps, body.token, body.text))
    return { taken: true as const }
  })
}
