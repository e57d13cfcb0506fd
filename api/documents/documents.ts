/** Documents of a case: drawn up, changed, issued under a number. An issued file is never replaced, only followed by another issue. */

import { dayOf } from '#api/cases/day-of.ts'
import { appendEvents } from '#api/cases/history.ts'
import { lockCase } from '#api/cases/lock-case.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import { newId } from '#api/new-id.ts'
import { documentNumber } from '#policy/documents/define.ts'
import { documentFields } from '#policy/documents/fields.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { CaseDocumentModel } from '#prisma/generated/models.ts'
import { exhibitsOf, fillFromCase, typeOf, type Wanted } from './draft.ts'
import { writeWord } from './write-word.ts'

type Tx = Prisma.TransactionClient

export async function drawUp({ prisma, now }: Deps, actorId: string, caseId: string, wanted: Wanted, typed: object) {
  typeOf(wanted.type)
  const at = now()
  return prisma.caseDocument.create({
    data: {
      id: newId(),
      caseId,
      complaintId: wanted.complaintId ?? null,
      type: wanted.type,
      values: typed,
      createdById: actorId,
      createdAt: at,
      updatedAt: at,
    },
  })
}

async function lockDocument(tx: Tx, id: string, version: number): Promise<CaseDocumentModel> {
  await tx.$queryRaw`SELECT 1 FROM case_document WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.caseDocument.findUniqueOrThrow({ where: { id } })
  if (row.version !== version) throw new Refusal('stale-version')
  return row
}

/** Changing an issued document makes a draft of its next issue; the number stays. */
export async function changeDocument({ prisma, now }: Deps, id: string, version: number, typed: object): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await lockDocument(tx, id, version)
    const data = { values: typed, state: 'DRAFT', version: { increment: 1 }, updatedAt: now() }
    await tx.caseDocument.update({ where: { id }, data })
  })
}

/** Refused with the names of the blanks that nothing fills. */
export async function issueDocument(deps: Deps, actorId: string, id: string, version: number): Promise<void> {
  const { prisma, evidence, now } = deps
  await prisma.$transaction(
    async (tx) => {
      const draft = await lockDocument(tx, id, version)
      if (draft.state !== 'DRAFT') throw new Refusal('not-possible', { detail: issuedAlready })
      const row = await lockCase(tx, draft.caseId)
      const wanted = { ...draft, values: draft.values as Record<string, string> }
      const { type, filled, missing, parts } = await fillFromCase({ ...deps, prisma: tx as typeof prisma }, row, wanted)
      if (missing.length > 0) throw blanksLeft(missing)
      const number = draft.number ?? (await nextNumber(tx, type.mark, Number(dayOf(now()).slice(0, 4))))
      const exhibits = await exhibitsOf({ ...deps, prisma: tx as typeof prisma }, row.id)
      const kept = await evidence.put(await writeWord({ title: type.zh, number, parts, evidence: exhibits }))
      const issue = (await tx.documentIssue.count({ where: { documentId: id } })) + 1
      await tx.documentIssue.create({ data: { documentId: id, issue, values: filled, ...kept, actorId, at: now() } })
      const data = { number, state: 'ISSUED', version: { increment: 1 }, updatedAt: now() }
      await tx.caseDocument.update({ where: { id }, data })
      const told = { documentId: id, type: type.id, number, issue, sha256: kept.sha256 }
      await appendEvents(tx, row.id, now(), [{ kind: 'document-issued', actorId, data: told }])
    },
    { timeout: 20_000 },
  )
}

const issuedAlready = { zh: '本文书已出具，修改后才能再次出具', en: 'This document is issued; change it to issue it again' }

function blanksLeft(missing: (keyof typeof documentFields)[]): Refusal {
  const names = missing.map((field) => documentFields[field])
  const detail = {
    zh: `还有空白：${names.map(({ zh }) => zh).join('、')}`,
    en: `still blank: ${names.map(({ en }) => en).join(', ')}`,
  }
  const errors = missing.map((field) => ({ path: `values.${field}`, message: documentFields[field].zh }))
  return new Refusal('guard-missing', { detail, errors })
}

/** Numbers of a kind run without gaps within a year: the row is held until the issue is in. */
async function nextNumber(tx: Tx, mark: string, year: number): Promise<string> {
  const [row] = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO document_serial (mark, year, last) VALUES (${mark}, ${year}, 1)
    ON CONFLICT (mark, year) DO UPDATE SET last = document_serial.last + 1 RETURNING last`
  return documentNumber(mark, year, row?.last ?? 1)
}
