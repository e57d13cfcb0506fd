/** A citizen files a complaint: stored at once, read by the river right after. */
import type { z } from 'zod'
import { canonicalJson } from '#api/canonical-json.ts'
import { dayOf } from '#api/cases/due.ts'
import type { newComplaint } from '#api/contract/public.ts'
import { termsInForce } from '#api/deadlines/in-force.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import { rootOfInstitution } from '#api/merging/settle.ts'
import { newId } from '#api/new-id.ts'
import { checkUrl } from '#crawler/ssrf.ts'
import type { Terms } from '#policy/deadlines.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { adviceOnText } from './advice.ts'
import { attachTo } from './attachments.ts'
import { nextComplaintNumber } from './next-number.ts'
import { answerBy, nextSteps } from './receipt.ts'
import { receiptProof } from './receipt-proof.ts'
import { sealContact, trackingCode, trackingCodeHash } from './seal.ts'
import { withoutContact } from './without-contact.ts'

export type NewComplaint = z.output<typeof newComplaint>

/** Which way it came: typed by its author, or taken down by staff. */
export type Door = { channel: 'web' | 'staff'; origin?: { door: string }; pushSourceId?: string }
const fromTheWeb: Door = { channel: 'web' }

/** The same retry key with the same content gives the same code, hence the complaint that is already there. */
export async function fileComplaint(deps: Deps, form: NewComplaint, retryKey: string | undefined, door: Door = fromTheWeb) {
  const { prisma, settings, doorbell, now } = deps
  const code = trackingCode(settings.secret, retryKey ? { key: retryKey, content: canonicalJson(form) } : undefined)
  const codeHash = trackingCodeHash(settings.secret, code)
  const terms = await termsInForce(prisma)
  const filed = (await filedBefore(prisma, codeHash)) ?? (await store(deps, form, codeHash, now(), door, terms))
  await doorbell.ring('complaint')
  const day = dayOf(filed.createdAt)
  return {
    number: filed.number,
    code,
    filedAt: filed.createdAt.toISOString(),
    dueDay: filed.dueDay ?? answerBy(form.kind, day, terms),
    next: nextSteps(form.kind, day, form.anonymous, terms),
    advice: adviceOnText(form.text, filed.createdAt, terms),
    proof: receiptProof(settings.secret, { number: filed.number, filedAt: filed.createdAt.toISOString() }),
  }
}

const receiptColumns = { number: true, dueDay: true, createdAt: true } as const

const filedBefore = (db: Prisma.TransactionClient, codeHash: string) =>
  db.complaint.findUnique({ where: { codeHash }, select: receiptColumns })

async function store(deps: Deps, form: NewComplaint, codeHash: string, now: Date, door: Door, terms: Terms) {
  const { prisma, settings } = deps
  const id = newId()
  const { kind, text, anonymous, contact } = form
  const chosen = await placesOf(prisma, form)
  const own = (words: string | undefined) => (words ? withoutContact(words, contact ?? {}) : null)
  const data = {
    id,
    number: await nextComplaintNumber(prisma, dayOf(now)),
    codeHash,
    ...door,
    kind,
    text: withoutContact(text, contact ?? {}),
    anonymous,
    meToo: (form.meToo ?? false) && (await hasOpenCase(prisma, form.institutionId)),
    demand: own(form.demand),
    institutionName: own(form.institutionName) ?? chosen,
    institutionId: form.institutionId ?? null,
    districtCode: form.districtCode ?? null,
    address: own(form.address),
    link: own(form.link),
    grade: form.grade ?? null,
    className: own(form.className),
    happenedAt: form.happenedOn ? new Date(`${form.happenedOn}T00:00:00+08:00`) : null,
    dueDay: answerBy(kind, dayOf(now), terms),
    createdAt: now,
    ...(contact ? sealContact(settings.secret, id, contact) : {}),
  }
  const insert = async (db: Prisma.TransactionClient) => {
    // a second try that ran beside this one may have been quicker: its complaint is the one
    const { count } = await db.complaint.createMany({ data: [data], skipDuplicates: true })
    if (count > 0) {
      const { attachments } = form
      await attachTo(db, { complaintId: id, attachments, secret: settings.secret, contact: contact ?? {} }, now)
    }
    return db.complaint.findUniqueOrThrow({ where: { codeHash }, select: receiptColumns })
  }
  return form.attachments.length > 0 ? prisma.$transaction(insert) : insert(prisma)
}

/** The name of the institution that was chosen: receipt and tracking show it, even if the register changes later. */
async function placesOf(
  db: Prisma.TransactionClient,
  { institutionId, districtCode, link }: NewComplaint,
): Promise<string | null> {
  const [institution, district] = await Promise.all([
    institutionId ? db.institution.findUnique({ where: { id: institutionId }, select: { name: true } }) : { name: null },
    districtCode ? db.district.findUnique({ where: { code: districtCode }, select: { code: true } }) : true,
  ])
  const errors = [
    ...(institution ? [] : [{ path: 'institutionId', message: 'unknown' }]),
    ...(district ? [] : [{ path: 'districtCode', message: 'unknown' }]),
    ...(link && leadsInside(link) ? [{ path: 'link', message: 'no public address' }] : []),
  ]
  if (errors.length > 0) throw new Refusal('validation-failed', { errors })
  return institution?.name ?? null
}

/** An address of inner machines is nobody's advert. Names that lead there are refused by the crawler when it looks them up. */
function leadsInside(link: string): boolean {
  try {
    checkUrl(link, { allowPrivate: true })
    return false
  } catch {
    return true
  }
}

/** Nobody supports a matter that is not there: without an open case it is a complaint like any other. */
async function hasOpenCase(db: Prisma.TransactionClient, institutionId: string | undefined): Promise<boolean> {
  if (!institutionId) return false
  const openKey = await rootOfInstitution(db, institutionId)
  return (await db.case.count({ where: { openKey } })) > 0
}
