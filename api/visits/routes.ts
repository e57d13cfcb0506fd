/** Visits over HTTP. */

import { sees } from '#api/auth/staff.ts'
import { seenCase } from '#api/cases/read-view.ts'
import { readUpload } from '#api/complaints/read-upload.ts'
import { shownType } from '#api/complaints/show-copy.ts'
import * as contract from '#api/contract/visits.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import type { Bind } from '#api/http/bind.ts'
import type { SiteRecordContent } from '#policy/visits/record.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { readVisits } from './read-visits.ts'
import { keepSitePhoto } from './site-photos.ts'
import { takeRecord } from './take-record.ts'

const withAuthor = { author: { select: { name: true } } } as const
type Row = Prisma.SiteRecordGetPayload<{ include: typeof withAuthor }>

const viewOf = ({ id, edition, sha256, author, receivedAt, content }: Row) => {
  const record = content as unknown as SiteRecordContent
  const told = { id, edition, sha256, author: author.name, receivedAt: receivedAt.toISOString() }
  return { ...told, content: record, photos: record.photos }
}

export function visitRoutes(bind: Bind, deps: Deps): void {
  const { prisma, evidence } = deps

  bind(contract.listVisits, ({ staff }) => readVisits(deps, staff))
  bind(contract.uploadSitePhoto, async ({ staff, req }) => keepSitePhoto(deps, staff, await readUpload(req)))
  bind(contract.fileSiteRecord, async ({ body, staff }) => {
    const { id } = await takeRecord(deps, staff, body)
    return viewOf(await prisma.siteRecord.findUniqueOrThrow({ where: { id }, include: withAuthor }))
  })
  bind(contract.listSiteRecords, async ({ params: { id }, staff }) => {
    await seenCase(prisma, id, staff)
    const rows = await prisma.siteRecord.findMany({ where: { caseId: id }, include: withAuthor, orderBy: { edition: 'desc' } })
    return { items: rows.map(viewOf) }
  })
  bind(contract.sitePhoto, async ({ params: { id, sha256 }, staff, res }) => {
    const record = await prisma.siteRecord.findUnique({
      where: { id },
      include: { case: true, inspectionTask: { include: { draw: true } } },
    })
    const district = record?.case?.districtCode ?? record?.inspectionTask?.draw.districtCode ?? null
    const { photos, signatures } = (record?.content ?? { photos: [], signatures: {} }) as unknown as SiteRecordContent
    const isIn = photos.some((photo) => photo.sha256 === sha256) || Object.values(signatures).includes(sha256)
    const photo = isIn ? await prisma.sitePhoto.findFirst({ where: { sha256 } }) : null
    if (!record || !photo || !sees(staff, district)) throw new Refusal('not-found')
    const bytes = await evidence.get(photo.shownSha256)
    if (!bytes) throw new Refusal('evidence-missing')
    res.setHeader('X-Content-Sha256', sha256)
    res.setHeader('X-Content-Type-Options', 'nosniff')
    res.type(shownType(photo.mediaType)).send(bytes)
    return undefined
  })
}
