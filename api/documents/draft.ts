/** A document on its way: its blanks, what fills them, and how it reads so far. */
import { dayOf } from '#api/cases/day-of.ts'
import { readExhibits } from '#api/cases/read-exhibits.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import { wordsInForce } from '#api/wording/in-force.ts'
import { blanksOf, type DocumentType, fillDocument, missingIn, type Values } from '#policy/documents/define.ts'
import { type DocumentField, documentFields } from '#policy/documents/fields.ts'
import { documentTypeById } from '#policy/documents/index.ts'
import { worded } from '#policy/documents/wording.ts'
import type { CaseModel } from '#prisma/generated/models.ts'
import { caseValues, usualValues } from './case-fields.ts'
import { complaintValues } from './complaint-fields.ts'
import type { Exhibit } from './write-word.ts'

export interface Wanted {
  type: string
  complaintId?: string | null | undefined
  /** what an officer typed */
  values: Record<string, string>
}

export function typeOf(id: string): DocumentType {
  const type = documentTypeById(id)
  if (type) return type
  const detail = { zh: `没有“${id}”这种文书`, en: `there is no document "${id}"` }
  throw new Refusal('not-possible', { detail })
}

/** What the case knows wins over what was typed: a blank it can fill is never filled with something else. */
export async function fillFromCase(deps: Deps, row: CaseModel, { type: id, complaintId, values }: Wanted) {
  const words = await wordsInForce(deps.prisma, row.districtCode, [id])
  const type = worded(typeOf(id), words.get(id) ?? null)
  const known = await knownValues(deps, row, type, complaintId)
  const blanks = blanksOf(type)
  const typed = Object.fromEntries(blanks.flatMap(({ field }) => (values[field] ? [[field, values[field].trim()]] : [])))
  const usual = filledOnly(await usualValues(deps.prisma, row))
  const filled: Values = { ...usual, ...typed, ...filledOnly(known) }
  const fields = blanks.map(({ field, optional }) => ({
    key: field,
    ...nameOf(field),
    kind: documentFields[field].kind,
    optional,
    value: filled[field] ?? '',
    /** filled by the case: shown, not asked */
    known: Boolean(known[field]),
  }))
  return { type, typed, filled, fields, missing: missingIn(type, filled), parts: fillDocument(type, filled) }
}

const filledOnly = (values: Values): Values => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))

const nameOf = (field: DocumentField) => ({ zh: documentFields[field].zh, en: documentFields[field].en })

async function knownValues(
  { prisma, settings, log, now }: Deps,
  row: CaseModel,
  type: DocumentType,
  complaintId: string | null | undefined,
): Promise<Values> {
  const ofCase = await caseValues(prisma, row, now())
  if (type.about === 'case') return ofCase
  const complaint = complaintId ? await prisma.complaint.findUnique({ where: { id: complaintId } }) : null
  if (complaint?.caseId !== row.id) {
    const detail = { zh: '请选择本案的一件群众反映', en: 'choose a complaint of this case' }
    throw new Refusal('not-possible', { detail })
  }
  return { office: ofCase.office ?? '', today: ofCase.today ?? '', ...complaintValues({ settings, log }, complaint) }
}

/** Captured pages only: no complaint is ever listed as evidence of a document. */
export async function exhibitsOf({ prisma }: Deps, caseId: string): Promise<Exhibit[]> {
  const exhibits = await readExhibits(prisma, caseId, { complaints: false, reads: () => false })
  return exhibits.flatMap(({ title, url, capture }) => {
    if (!capture) return []
    const at = new Date(capture.fetchedAt)
    const time = new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(11, 19)
    return [
      {
        title: title || '网页',
        url: url ?? '',
        fetchedAt: `${dayOf(at)} ${time} ${capture.external ? '接收（外部材料）' : '固定'}`,
        sha256: capture.sha256,
      },
    ]
  })
}
