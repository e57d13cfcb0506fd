/** What a case knows about the blanks of its documents. Nothing here comes from a complaint. */
import { actionOf, movesOf, startOf } from '#api/cases/clock-moves.ts'
import { dayOf } from '#api/cases/day-of.ts'
import { contactInForce } from '#api/offices/in-force.ts'
import { basisById, citationText } from '#policy/basis.ts'
import { measureNames, type Outcome } from '#policy/case-flow.ts'
import { departmentByCode } from '#policy/departments.ts'
import { districtByCode } from '#policy/districts.ts'
import type { Values } from '#policy/documents/define.ts'
import { answeringOffice, type OfficeContact, officeName } from '#policy/offices.ts'
import { violationByCode } from '#policy/violations.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { CaseModel } from '#prisma/generated/models.ts'

type Db = Prisma.TransactionClient

const closingGrounds: Record<number, string> = {
  1: '处罚决定执行完毕',
  2: '人民法院裁定终结执行',
  3: '案件终止调查',
  4: '作出不予处罚、移送等决定',
  5: '其他应当结案的情形',
}
const notFiledGrounds: Record<string, string> = {
  'minor-corrected': '违法行为轻微并及时改正，没有造成危害后果',
  'first-time': '初次违法且危害后果轻微并及时改正',
  'no-fault': '有证据足以证明没有主观过错',
  other: '依法可以不予立案的其他情形',
}

export async function caseValues(db: Db, row: CaseModel, now: Date): Promise<Values> {
  const [office, party, people, dates, found, reported] = await Promise.all([
    officeOf(db, row),
    partyValues(db, row.institutionId),
    peopleValues(db, row),
    dateValues(db, row),
    foundValues(db, row),
    db.complaint.count({ where: { caseId: row.id } }),
  ])
  const facts = row.facts as { outcome?: Outcome | null; transferTo?: string; closingGround?: number; notFiledGround?: string }
  const transferTo = facts.transferTo ? (departmentByCode(facts.transferTo)?.zh ?? facts.transferTo) : ''
  return {
    ...{ caseNumber: row.number, office, today: dayOf(now), source: reported > 0 ? '投诉举报' : '监测' },
    ...{ ...party, ...people, ...dates, ...found, ...outcomeValues(facts.outcome ?? null), transferTo },
    closingGround: closingGrounds[facts.closingGround ?? 0] ?? '',
    notFiledGround: notFiledGrounds[facts.notFiledGround ?? ''] ?? '',
  }
}

type Place = Pick<CaseModel, 'districtCode' | 'departmentCode'>

/** How the office that works a case is reached; null where only the department of the city is known, not that of the unit. */
export async function contactOf(db: Db, { districtCode, departmentCode }: Place): Promise<OfficeContact | null> {
  const code = answeringOffice(districtCode, departmentCode)
  return code === null ? null : contactInForce(db, code)
}

/** 武侯区教育局, or the department of the city; by the name in force where there is one. */
async function officeOf(db: Db, row: Place): Promise<string> {
  const contact = await contactOf(db, row)
  if (contact) return contact.fullName
  const department = departmentByCode(row.departmentCode ?? 'DEP-EDU')?.zh ?? '市教育局'
  return officeName(department, districtByCode(row.districtCode ?? '')?.name ?? null)
}

/** What an officer is asked for and the settings already know. The officer may write something else. */
export async function usualValues(db: Db, row: Place): Promise<Values> {
  const contact = await contactOf(db, row)
  return { contactName: contact?.answers ?? '', contactPhone: contact?.telephone ?? '' }
}

async function partyValues(db: Db, institutionId: string): Promise<Values> {
  const { name, identifiers } = await db.institution.findUniqueOrThrow({
    where: { id: institutionId },
    include: { identifiers: { where: { OR: [{ source: 'register' }, { source: { startsWith: 'http' } }] } } },
  })
  const first = (kind: string) => identifiers.find((one) => one.kind === kind)?.value ?? ''
  return {
    partyName: name,
    partyUscc: first('uscc'),
    partyAddress: first('address'),
    partyPhone: first('phone'),
    partyLicence: first('licence'),
  }
}

async function peopleValues(db: Db, { assigneeId, secondId, reviewerId }: CaseModel): Promise<Values> {
  const ids = [assigneeId, secondId, reviewerId].filter((id): id is string => id !== null)
  const people = new Map((await db.user.findMany({ where: { id: { in: ids } } })).map((person) => [person.id, person]))
  const officers = [assigneeId, secondId].flatMap((id) => people.get(id ?? '') ?? [])
  const whole = officers.length === 2 && officers.every(({ cardNumber }) => cardNumber !== null)
  return {
    officers: whole ? officers.map(({ name, cardNumber }) => `${name}（${cardNumber}）`).join('、') : '',
    reviewer: people.get(reviewerId ?? '')?.name ?? '',
  }
}

async function dateValues(db: Db, row: CaseModel): Promise<Values> {
  const moves = await movesOf(db, [row.id])
  const day = (since: string) => {
    const at = startOf(moves, [since])
    return at ? dayOf(at) : ''
  }
  const verified = moves.find((move) => actionOf(move) === 'verify')?.at
  return {
    leadDay: dayOf(verified ?? row.openedAt),
    filedDay: day('FILED'),
    noticeDay: day('NOTICE_SENT'),
    decidedDay: day('DECIDED'),
  }
}

/** Only what an officer confirmed, and only from public pages and ledgers. */
async function foundValues(db: Db, row: CaseModel): Promise<Values> {
  const findings = await db.finding.findMany({
    where: { caseId: row.id, status: 'CONFIRMED', complaintId: null },
    include: { listing: { select: { url: true, capture: { select: { fetchedAt: true } } } } },
    orderBy: [{ severity: 'desc' }, { id: 'asc' }],
    take: 50,
  })
  const facts = findings.map(({ explanationZh, quote, listing }, i) => {
    const seen = listing ? `，${dayOf(listing.capture.fetchedAt)} 见于 ${listing.url}` : ''
    return `${i + 1}. ${explanationZh}（原文“${quote}”${seen}）。`
  })
  const bases = [...new Set(findings.flatMap(({ legalBasis }) => legalBasis))].flatMap((id) => basisById(id) ?? [])
  return {
    cause: `涉嫌${violationByCode(row.mainViolation)?.zh ?? '违规培训'}`,
    facts: facts.join('\n'),
    brokenRules: bases.map((basis) => citationText(basis).zh).join('\n'),
  }
}

const yuan = (amount: number): string => new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 }).format(amount)

function outcomeValues(outcome: Outcome | null): Values {
  if (!outcome) return {}
  const basis = basisById(outcome.clause)
  const lines = outcome.measures.map(({ kind, amount }, i) => {
    const money = amount === undefined ? '' : `人民币${yuan(amount)}元`
    return `${i + 1}. ${measureNames[kind].zh}${money}；`
  })
  const fine = outcome.measures.find(({ kind }) => kind === 'fine')?.amount
  return {
    clause: basis ? citationText(basis).zh : '',
    penalty: lines.length > 0 ? lines.join('\n').replace(/；$/, '。') : '不予行政处罚。',
    ...(fine === undefined ? {} : { fine: `人民币${yuan(fine)}元` }),
  }
}
