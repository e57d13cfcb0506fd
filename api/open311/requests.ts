/** Requests of Open311: filed as complaints, and read back. Words and places are shown to the system that sent them, to nobody else. */

import { fileComplaint } from '#api/complaints/file-complaint.ts'
import { phonesIn } from '#api/complaints/phone-numbers.ts'
import { publicCourse } from '#api/complaints/track-complaint.ts'
import { withoutContact } from '#api/complaints/without-contact.ts'
import { newComplaint } from '#api/contract/public.ts'
import type { Deps } from '#api/deps.ts'
import { contactOf } from '#api/documents/case-fields.ts'
import { publicStatusTexts } from '#policy/case-flow.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { ComplaintModel, PushSourceModel } from '#prisma/generated/models.ts'
import { Open311Error, type Value } from './formats.ts'
import { codeOf, institutionAttribute, nameOf } from './services.ts'

type Fields = Record<string, unknown>
const text = (fields: Fields, name: string): string => (typeof fields[name] === 'string' ? (fields[name] as string).trim() : '')

export async function fileRequest(deps: Deps, source: PushSourceModel, fields: Fields): Promise<Value> {
  if (!text(fields, 'service_code')) throw new Open311Error(400, 'service_code was not provided')
  const kind = codeOf(text(fields, 'service_code'))
  const form = newComplaint.safeParse({ kind, ...formOf(fields) })
  if (!form.success) {
    const [issue] = form.error.issues
    throw new Open311Error(400, `${issue?.path.join('.') || 'request'}: ${issue?.message ?? 'is not valid'}`)
  }
  const door = { channel: 'web', origin: { door: 'open311' }, pushSourceId: source.id } as const
  const filed = await fileComplaint(deps, form.data, undefined, door)
  return [
    {
      service_request_id: filed.number,
      service_notice: `查询码 ${filed.code}，请转告反映人，凭码可查询办理情况；答复期限 ${filed.dueDay}`,
      account_id: null,
    },
  ]
}

/** A place is needed by the specification: an address, or a point. */
function formOf(fields: Fields): Fields {
  const [lat, long] = [text(fields, 'lat'), text(fields, 'long')]
  const point = lat && long ? `${lat},${long}` : ''
  const address = text(fields, 'address_string') || point
  if (!address && !text(fields, 'address_id')) throw new Open311Error(400, 'lat and long, address_string or address_id is needed')
  if (point && !/^-?\d{1,3}(\.\d+)?,-?\d{1,3}(\.\d+)?$/.test(point))
    throw new Open311Error(400, 'lat and long must be decimal degrees')
  const [first, last, email] = [text(fields, 'first_name'), text(fields, 'last_name'), text(fields, 'email')]
  const name = `${last}${first}`
  const [phone = ''] = phonesIn(text(fields, 'phone'))
  const named = name !== '' && phone !== ''
  // also who is not named in full stands in no text: the system may send a number or an address of mail alone
  const own = (words: string) =>
    [name, `${first} ${last}`].reduce((out, name) => withoutContact(out, { name, phone: text(fields, 'phone'), email }), words)
  return {
    text: own(text(fields, 'description')),
    address: own(address).slice(0, 200),
    institutionName: own(text(fields, `attribute[${institutionAttribute}]`)) || undefined,
    link: text(fields, 'media_url') || undefined,
    anonymous: !named,
    ...(named ? { contact: { name, phone } } : {}),
  }
}

export interface Wanted {
  ids?: string[] | undefined
  code?: string | undefined
  from?: Date | undefined
  to?: Date | undefined
  status?: string[] | undefined
}

const most = 1000
/** The specification: without dates, those of the last 90 days. */
const usualDays = 90
const closed: readonly string[] = ['done', 'not-filed', 'transferred']

export async function readRequests(deps: Deps, asking: PushSourceModel | null, wanted: Wanted): Promise<Value[]> {
  const { ids, code, from, to, status } = wanted
  const since = from ?? new Date(deps.now().getTime() - usualDays * 86_400_000)
  const where: Prisma.ComplaintWhereInput = {
    origin: { path: ['door'], equals: 'open311' },
    ...(ids ? { number: { in: ids } } : { createdAt: { gte: since, ...(to ? { lte: to } : {}) } }),
    ...(code ? { kind: code } : {}),
  }
  const rows = await deps.prisma.complaint.findMany({ where, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: most })
  const requests: Value[] = []
  for (const row of rows) {
    const shown = await requestOf(deps, row, asking?.id === row.pushSourceId)
    if (!status || status.includes(shown.status)) requests.push(shown)
  }
  return requests
}

async function requestOf({ prisma, settings }: Deps, row: ComplaintModel, isOwn: boolean) {
  const { standing } = await prisma.$transaction((tx) => publicCourse(tx, row.id, settings.secret))
  return {
    service_request_id: row.number,
    status: closed.includes(standing.status) ? 'closed' : 'open',
    status_notes: publicStatusTexts[standing.status].zh,
    service_name: nameOf(row.kind),
    service_code: row.kind,
    description: isOwn ? row.text : null,
    agency_responsible: await agencyOf(prisma, row.caseId),
    service_notice: null,
    requested_datetime: row.createdAt.toISOString(),
    updated_datetime: standing.since.toISOString(),
    expected_datetime: row.dueDay ? `${row.dueDay}T18:00:00+08:00` : null,
    address: isOwn ? row.address : null,
    address_id: null,
    zipcode: null,
    lat: null,
    long: null,
    media_url: isOwn ? row.link : null,
  }
}

/** Who works it, by the name in force; while nobody does, the education authorities. */
async function agencyOf(db: Deps['prisma'], caseId: string | null): Promise<string> {
  const place =
    caseId && (await db.case.findUnique({ where: { id: caseId }, select: { districtCode: true, departmentCode: true } }))
  const contact = place ? await contactOf(db, place) : null
  return contact?.fullName ?? '教育主管部门'
}
