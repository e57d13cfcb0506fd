/** What hangs on a case of a side: reminders, and whatever is kept with the case later. */
import { newId } from '#api/new-id.ts'
import type { HttpWorld } from '../http-world.ts'
import { siteRecordOf } from '../site-records.ts'

export async function caseThings({ prisma, evidence, clock }: HttpWorld, caseId: string) {
  const { districtCode } = await prisma.case.findUniqueOrThrow({ where: { id: caseId } })
  const author = {
    username: `author${districtCode}`,
    id: `author-${districtCode}`,
    name: `起草人${districtCode}`,
    email: `a${districtCode}@users.invalid`,
  }
  await prisma.user.create({ data: { ...author, role: 'officer', districtCode } })
  await prisma.savedView.create({
    data: { id: newId(), ownerId: author.id, name: '共享', query: '', shared: true, districtCode, createdAt: clock.now },
  })
  const due = { dueStep: 'LOOK', dueSince: '2026-11-16', dueDay: '2026-11-23' }
  await prisma.case.update({ where: { id: caseId }, data: due })
  const { dueStep: step, dueSince: since, dueDay } = due
  await prisma.escalation.create({ data: { id: newId(), caseId, step, since, dueDay, level: 1, at: clock.now } })
  const document = await prisma.caseDocument.create({
    data: { id: newId(), caseId, type: 'DOC09', createdById: author.id },
  })
  const kept = await evidence.put(Buffer.from(`document of ${caseId}`))
  await prisma.documentIssue.create({
    data: { documentId: document.id, issue: 1, values: {}, ...kept, actorId: author.id, at: clock.now },
  })
  const offer = { fromDistrict: districtCode, toDistrict: districtCode, toDepartment: 'DEP-MSA', reason: '核对过', dueDay }
  const referral = await prisma.caseReferral.create({
    data: { id: newId(), caseId, ...offer, offeredById: author.id, offeredAt: clock.now },
  })
  const jointMeasure = await prisma.jointMeasure.create({
    data: {
      ...{ id: newId(), caseId, measure: 'conference', ground: 'repeat', note: '核对过', told: [] },
      ...{ fromDay: '2026-11-23', recordedById: author.id, recordedAt: clock.now },
    },
  })
  const run = await prisma.bulkRun.create({
    data: { id: newId(), actorId: author.id, districtCode, at: clock.now, after: { assigneeId: null } },
  })
  const photo = await evidence.put(Buffer.from(`photo of ${caseId}`))
  const shown = { senderId: author.id, shownSha256: photo.sha256, mediaType: 'image/png', receivedAt: clock.now }
  await prisma.sitePhoto.create({ data: { ...photo, ...shown } })
  const content = siteRecordOf([author.id, 'x'], { photos: [{ sha256: photo.sha256, note: '' }] })
  const { sha256 } = photo
  const record = await prisma.siteRecord.create({
    data: { id: newId(), key: newId(), caseId, edition: 1, content, sha256, authorId: author.id, receivedAt: clock.now },
  })
  const site = { siteRecordId: record.id, sitePhotoSha256: sha256 }
  return {
    ...site,
    authorId: author.id,
    bulkId: run.id,
    documentId: document.id,
    referralId: referral.id,
    jointMeasureId: jointMeasure.id,
  }
}
