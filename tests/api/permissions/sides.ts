/** Two districts with one of everything an endpoint can be asked about. */
import { sealFile } from '#api/complaints/seal.ts'
import { newId } from '#api/new-id.ts'
import { caseAbout, complaint, contact, type HttpWorld } from '../http-world.ts'
import { homeworkRow, school } from '../ledger-world.ts'
import { caseThings } from './case-things.ts'
import { drawThings } from './draw-things.ts'
import { replyThings } from './reply-things.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

async function complaintAbout(world: HttpWorld, institutionId: string, caseId: string, districtCode: string) {
  const sent = await world.http().post('/api/v1/public/attachments').query({ name: '门口.png' }).type('png').send(png)
  const attachments = [{ id: sent.body.id, token: sent.body.token }]
  const form = complaint({ kind: 'complaint', anonymous: false, contact, attachments })
  const filed = await world
    .http()
    .post('/api/v1/public/complaints')
    .send({ ...form, institutionId })
  const { id } = await world.prisma.complaint.update({
    where: { number: filed.body.number },
    data: { caseId, districtCode, riverState: 'DONE' },
  })
  return { complaintId: id, attachmentId: sent.body.id as string }
}

async function sheetOf({ prisma, settings, clock }: HttpWorld, districtCode: string): Promise<string> {
  const id = newId()
  const bytes = Buffer.from('工单编号,诉求内容,来电时间\n')
  const file = { create: { sealed: sealFile(settings.secret, id, bytes) } }
  const columns = { orderNo: '工单编号', content: '诉求内容', receivedAt: '来电时间' }
  const counts = { size: bytes.length, rowsTotal: 1, sha256: 'c'.repeat(64) }
  const sheet = {
    id,
    fileName: '工单.csv',
    channel: 'hotline-12345',
    state: 'DONE',
    columns,
    createdById: 'somebody',
    districtCode,
  }
  await prisma.importBatch.create({ data: { ...sheet, ...counts, createdAt: clock.now, file } })
  return id
}

async function materialOf({ prisma }: HttpWorld, districtCode: string): Promise<string> {
  const file = { id: newId(), name: 'a.png', size: 1, sha256: 'd'.repeat(64), note: '群众提供' }
  await prisma.material.create({
    data: { ...file, channel: 'private', publisher: 'unknown', addedById: 'somebody', districtCode },
  })
  return file.id
}

export async function side(world: HttpWorld, districtCode: string) {
  const { prisma, evidence } = world
  const about = await caseAbout(world, { district: districtCode })
  const like = await caseAbout(world, { district: districtCode })
  const spare = await caseAbout(world, { district: districtCode })
  const { complaintId, attachmentId } = await complaintAbout(world, about.institution.id, about.caseId, districtCode)
  for (const kind of ['screenshot', 'dom']) {
    const kept = await evidence.put(Buffer.from(`${kind} ${districtCode}`))
    await prisma.artifact.create({ data: { id: newId(), captureId: about.capture.id, kind, state: 'DONE', sha256: kept.sha256 } })
  }
  const poster = await evidence.put(Buffer.from(`poster ${districtCode}`))
  const picture = await prisma.picture.create({
    data: {
      captureId: about.capture.id,
      position: 0,
      url: 'http://x.example/p.png',
      urlKey: 'c'.repeat(64),
      sha256: poster.sha256,
    },
  })
  const advert = await prisma.advertGroup.create({
    data: {
      id: newId(),
      kind: 'text',
      signature: new Uint8Array(512),
      keys: [],
      pages: 2,
      firstSeenAt: world.clock.now,
      lastSeenAt: world.clock.now,
    },
  })
  for (const { listing, capture, page } of [about, like]) {
    const put = { groupId: advert.id, similarity: 1, comparedAt: world.clock.now }
    await prisma.advertCopy.create({ data: { listingId: listing.id, captureId: capture.id, pageId: page.id, ...put } })
  }
  const [leftId = '', rightId = ''] = [about.institution.id, like.institution.id].sort()
  await prisma.mergeSuggestion.create({
    data: { leftId, rightId, score: 0.9, reasons: [], compared: 'a'.repeat(64), createdAt: world.clock.now },
  })
  const decision = await prisma.decision.create({
    data: { id: newId(), at: world.clock.now, kind: 'keep-apart', fromId: leftId, intoId: rightId, compared: 'b'.repeat(64) },
  })
  const clerked = await school(world, `${districtCode}小学`, districtCode)
  const row = await prisma.ledgerRow.create({
    data: {
      id: newId(),
      ledger: 'homework',
      key: districtCode.padEnd(64, '0'),
      unit: clerked.id,
      institutionId: clerked.id,
      districtCode,
      day: '2026-11-23',
      period: '2026-11-23',
      data: homeworkRow(),
      violations: [],
    },
  })
  const rowFile = await prisma.ledgerAttachment.create({
    data: {
      rowId: row.id,
      name: 'a.pdf',
      mediaType: 'application/pdf',
      size: 10,
      sha256: poster.sha256,
      addedById: 'somebody',
      addedAt: world.clock.now,
    },
  })
  await prisma.ledgerRow.create({
    data: {
      id: newId(),
      ledger: 'escrow-statements',
      key: districtCode.padEnd(64, '1'),
      unit: about.institution.id,
      institutionId: about.institution.id,
      districtCode,
      day: '2026-11-23',
      period: '2026-11',
      data: { date: '2026-11-23', account: '6688', reference: 'A1', direction: 'in', amount: 10, balance: 10 },
      violations: [],
    },
  })
  const figures = { rows: 1, added: 0, changed: 0, unchanged: 0, rejected: 1, breaches: 0 }
  const from = { institutionId: clerked.id, districtCode, actorId: 'somebody', at: world.clock.now, headings: ['日期'] }
  const rowImport = await prisma.ledgerImport.create({ data: { ledger: 'homework', ...from, ...figures } })
  const importId = await sheetOf(world, districtCode)
  const { id: viewId } = await prisma.savedView.create({
    data: { ownerId: `of ${districtCode}`, name: '共享', query: '', shared: true, districtCode, createdAt: world.clock.now },
  })
  const unknown = await world
    .http()
    .post('/api/v1/public/complaints')
    .send(complaint({ institutionName: undefined, districtCode }))
  const { id: unknownId } = await prisma.complaint.update({
    where: { number: unknown.body.number },
    data: { riverState: 'DONE' },
  })
  const update = await prisma.originUpdate.create({
    data: { id: newId(), complaintId: unknownId, changes: [], sameness: 'd'.repeat(64), arrivedAt: world.clock.now },
  })
  const ids = {
    ...(await drawThings(world, about.institution.id, districtCode)),
    updateId: update.id,
    unknownId,
    importId,
    districtCode,
    viewId,
    caseId: about.caseId,
    ...(await caseThings(world, about.caseId)),
    ...(await replyThings(world, about.caseId, clerked.id)),
    spareCaseId: spare.caseId,
    findingId: about.finding.id,
    captureId: about.capture.id,
    listingId: about.listing.id,
    advertId: advert.id,
    pictureId: picture.id,
    institutionId: about.institution.id,
    likeId: like.institution.id,
    complaintId,
    attachmentId,
    decisionId: decision.id,
    schoolId: clerked.id,
    rowFileId: rowFile.id,
    rowImportId: rowImport.id,
    rowId: row.id,
    materialId: await materialOf(world, districtCode),
  }
  return { ...ids, sourceId: about.source.id, leftId, rightId }
}
export type Side = Awaited<ReturnType<typeof side>>

/** Things of the city: a walk, a worker, a host. */
export async function cityThings({ prisma }: HttpWorld, sourceId: string) {
  const run = await prisma.crawlRun.create({ data: { id: newId(), sourceId, declaration: {} } })
  const worker = await prisma.worker.create({ data: { id: newId(), name: 'machine 1' } })
  await prisma.host.create({ data: { name: 's.example.cn', delayMs: 1000 } })
  const pushSource = await prisma.pushSource.create({
    data: { id: newId(), name: '热线', keyHash: 'e'.repeat(64), channel: 'hotline-12345', createdById: 'somebody' },
  })
  const override = await prisma.robotsOverride.create({
    data: {
      id: newId(),
      host: 's.example.cn',
      reason: '核对过的说明',
      requestedById: 'somebody',
      validUntil: new Date('2099-01-01'),
    },
  })
  return { overrideId: override.id, pushSourceId: pushSource.id, runId: run.id, workerId: worker.id, hostName: 's.example.cn' }
}
export type CityThings = Awaited<ReturnType<typeof cityThings>>
