/** A report is written, signed, submitted and, by the city alone, sent back. Every act names the version it was decided on. */
import { appendAudit } from '#api/audit/append-audit.ts'
import type { Staff } from '#api/auth/staff.ts'
import { canonicalJson, sha256 } from '#api/canonical-json.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import { newId } from '#api/new-id.ts'
import { fitsState, missingTexts, type ReportAct, type ReportState } from '#policy/reports/flow.ts'
import { halfMonth } from '#policy/reports/half-months.ts'
import { reportTexts } from '#policy/reports/sections.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { type Figures, readFigures } from './figures.ts'
import type { ReportKey } from './read-report.ts'

type Tx = Prisma.TransactionClient
type Texts = Record<string, string>
type Report = NonNullable<Awaited<ReturnType<Tx['halfMonthReport']['findUnique']>>>

const changed = { zh: '报告已被他人修改，请刷新后再操作', en: 'Somebody else changed the report; reload it and try again' }
const submitted = {
  zh: '报告已报送或状态不符，不能进行此操作；报送后只有市级退回才能修改',
  en: 'The report is in a state that does not allow this; after submission only a return by the city opens it again',
}
const empty = { zh: '还有必填内容没有填写', en: 'A required text is still empty' }
const ownHand = { zh: '撰写人不能签发自己的报告，请由他人签发', en: 'The author cannot sign the report; somebody else has to' }

/** Locks the row; a report that nobody has touched is made on the way, with version 0. */
async function lock(tx: Tx, key: ReportKey, act: ReportAct, version: number): Promise<Report> {
  await tx.halfMonthReport.createMany({ data: [{ id: newId(), ...key, version: 0 }], skipDuplicates: true })
  await tx.$queryRaw`SELECT 1 FROM half_month_report
    WHERE "districtCode" = ${key.districtCode}::bpchar AND period = ${key.period}::bpchar FOR UPDATE`
  const report = await tx.halfMonthReport.findUniqueOrThrow({ where: { districtCode_period: key } })
  if (report.version !== version) throw new Refusal('stale-version', { detail: changed })
  if (!fitsState(act, report.state as ReportState)) throw new Refusal('not-allowed-now', { detail: submitted })
  return report
}

async function act(
  { prisma, now }: Deps,
  staff: Staff,
  key: ReportKey,
  { act: name, version }: { act: ReportAct; version: number },
  change: (tx: Tx, report: Report) => Promise<Prisma.HalfMonthReportUpdateInput>,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const report = await lock(tx, key, name, version)
    const data = await change(tx, report)
    await tx.halfMonthReport.update({
      where: { id: report.id },
      data: { ...data, version: { increment: 1 }, updatedAt: now() },
    })
    const subject = `report:${key.districtCode}-${key.period}`
    await appendAudit(tx, { actorId: staff.id, action: `report.${name}`, subject, detail: { version: version + 1 } }, now())
  })
}

export function writeReport(deps: Deps, staff: Staff, key: ReportKey, version: number, given: Texts): Promise<void> {
  const known = reportTexts.flatMap(({ id }) => (given[id]?.trim() ? [[id, given[id].trim()] as const] : []))
  return act(deps, staff, key, { act: 'write', version }, async (_tx, { state }) => ({
    texts: Object.fromEntries(known),
    state: state === 'RETURNED' ? 'RETURNED' : 'DRAFT',
    figures: Prisma.DbNull,
    authorId: staff.id,
    signerId: null,
    signedAt: null,
  }))
}

export async function signReport(deps: Deps, staff: Staff, key: ReportKey, version: number): Promise<void> {
  const figures = await readFigures(deps.prisma, key.districtCode, halfMonth(key.period), deps.now())
  await act(deps, staff, key, { act: 'sign', version }, async (_tx, { texts, authorId }) => {
    if (authorId === staff.id) throw new Refusal('forbidden', { detail: ownHand })
    const missing = missingTexts(texts as Texts)
    if (missing.length > 0)
      throw new Refusal('guard-missing', { detail: empty, errors: missing.map((path) => ({ path, message: empty.zh })) })
    return { state: 'SIGNED', figures, signerId: staff.id, signedAt: deps.now() }
  })
}

export function submitReport(deps: Deps, staff: Staff, key: ReportKey, version: number): Promise<void> {
  const at = deps.now()
  return act(deps, staff, key, { act: 'submit', version }, async (tx, report) => {
    const { figures, texts, authorId, signerId, firstSentAt } = report
    const content = { ...key, figures: figures as Figures, texts: texts as Texts, authorId, signerId }
    const number = (await tx.halfMonthEdition.count({ where: { reportId: report.id } })) + 1
    const hash = sha256(canonicalJson(content))
    await tx.halfMonthEdition.create({
      data: { id: newId(), reportId: report.id, number, content, sha256: hash, sentById: staff.id, sentAt: at },
    })
    return { state: 'SUBMITTED', returnNote: null, firstSentAt: firstSentAt ?? at }
  })
}

export const returnReport = (deps: Deps, staff: Staff, key: ReportKey, version: number, note: string): Promise<void> =>
  act(deps, staff, key, { act: 'return', version }, async () => ({
    state: 'RETURNED',
    returnNote: note,
    figures: Prisma.DbNull,
    signerId: null,
    signedAt: null,
  }))
