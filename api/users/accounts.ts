/** Accounts as an administrator keeps them. Old and new values go into the log in the same transaction. */
import { appendAudit } from '#api/audit/append-audit.ts'
import type { Staff } from '#api/auth/staff.ts'
import { createUser, type NewUser, userProblems } from '#api/auth/users.ts'
import { appendToEach } from '#api/cases/history.ts'
import { Refusal } from '#api/errors.ts'
import type { Role } from '#policy/roles.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'

type Tx = Prisma.TransactionClient
export type Account = Pick<NewUser, 'name'> & {
  role: string
  districtCode: string | null
  departmentCode: string | null
  cardNumber: string | null
}

const notPossible = (zh: string, en: string) => new Refusal('not-possible', { detail: { zh, en } })

/** An administrator of a district keeps the accounts of that district. */
const scopeOf = ({ districtCode }: Staff) => (districtCode === null ? {} : { districtCode })

export async function readUsers(prisma: PrismaClient, staff: Staff) {
  const [rows, held] = await Promise.all([
    prisma.user.findMany({
      where: { role: { not: 'citizen' }, ...scopeOf(staff) },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: 2000,
    }),
    prisma.case.groupBy({ by: ['assigneeId'], where: { closedAt: null, rootId: null }, _count: true }),
  ])
  const open = new Map(held.map(({ assigneeId, _count }) => [assigneeId, _count]))
  return {
    items: rows.map(({ id, username, name, role, districtCode, departmentCode, cardNumber, disabled, twoFactorEnabled }) => ({
      ...{ id, username: username ?? '', name, role, districtCode, departmentCode, cardNumber, disabled, twoFactorEnabled },
      openCases: open.get(id) ?? 0,
    })),
  }
}

function checked(staff: Staff, username: string, account: Account): void {
  const problems = userProblems({ username, ...account })
  if (problems.length > 0) throw notPossible(`账号有误：${problems.join('；')}`, problems.join('; '))
  if (staff.districtCode !== null && account.districtCode !== staff.districtCode)
    throw notPossible('只能管理本区（市）县的账号', 'You keep the accounts of your district only')
}

export async function addAccount(
  prisma: PrismaClient,
  staff: Staff,
  { username, password, ...account }: Account & { username: string; password: string },
  now: Date,
): Promise<void> {
  checked(staff, username, account)
  await prisma.$transaction(async (tx) => {
    const made = await createUser(tx, { username, password, ...account, role: account.role as Role })
    if (!made.created) throw notPossible('用户名已被使用', 'This user name is taken')
    await appendAudit(tx, { actorId: staff.id, action: 'user.create', subject: `user:${made.id}`, detail: { ...account } }, now)
  })
}

async function lockUser(tx: Tx, staff: Staff, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "user" WHERE id = ${id} FOR UPDATE`
  const user = await tx.user.findFirst({ where: { id, ...scopeOf(staff) } })
  if (!user) throw new Refusal('not-found')
  return user
}

export async function changeAccount(prisma: PrismaClient, staff: Staff, id: string, account: Account, now: Date): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const { username, name, role, districtCode, departmentCode, cardNumber } = await lockUser(tx, staff, id)
    checked(staff, username ?? '', account)
    if (id === staff.id && account.role !== role) throw notPossible('不能更改自己的岗位', 'You cannot change your own role')
    await tx.user.update({ where: { id }, data: account })
    await tx.session.deleteMany({ where: { userId: id } })
    const detail = { old: { name, role, districtCode, departmentCode, cardNumber }, new: { ...account } }
    await appendAudit(tx, { actorId: staff.id, action: 'user.change', subject: `user:${id}`, detail }, now)
  })
}

/** A phone was lost: the person signs in with the password alone and sets up another. */
export async function resetTotp(prisma: PrismaClient, staff: Staff, id: string, now: Date): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await lockUser(tx, staff, id)
    await tx.twoFactor.deleteMany({ where: { userId: id } })
    await tx.user.update({ where: { id }, data: { twoFactorEnabled: false } })
    await tx.session.deleteMany({ where: { userId: id } })
    await appendAudit(tx, { actorId: staff.id, action: 'user.totp-reset', subject: `user:${id}` }, now)
  })
}

type Held = {
  id: string
  districtCode: string | null
  assigneeId: string | null
  secondId: string | null
  reviewerId: string | null
}

/** Everything the person holds goes to the successor before the account is closed, so that no case is left with nobody. */
export async function leaveOffice(
  prisma: PrismaClient,
  staff: Staff,
  id: string,
  successorId: string | null,
  now: Date,
): Promise<number> {
  if (id === staff.id) throw notPossible('不能停用自己的账号', 'You cannot close your own account')
  return prisma.$transaction(
    async (tx) => {
      await lockUser(tx, staff, id)
      const held = await tx.$queryRaw<Held[]>`
        SELECT id::text, "districtCode", "assigneeId", "secondId", "reviewerId" FROM "case"
        WHERE "closedAt" IS NULL AND "rootId" IS NULL AND ${id} IN ("assigneeId", "secondId", "reviewerId") ORDER BY id FOR UPDATE`
      if (held.length > 0) await handOver(tx, staff, held, id, await successor(tx, successorId, id, held), now)
      await tx.caseTask.updateMany({ where: { assigneeId: id, doneAt: null }, data: { assigneeId: successorId } })
      await tx.user.update({ where: { id }, data: { disabled: true } })
      await tx.session.deleteMany({ where: { userId: id } })
      const detail = { successorId, cases: held.length }
      await appendAudit(tx, { actorId: staff.id, action: 'user.leave', subject: `user:${id}`, detail }, now)
      return held.length
    },
    { timeout: 60_000 },
  )
}

async function successor(tx: Tx, successorId: string | null, leaverId: string, held: Held[]): Promise<string> {
  if (successorId === null || successorId === leaverId)
    throw notPossible(`还有 ${held.length} 件在办案件，请选择接手人员`, `${held.length} open cases are left: name a successor`)
  const person = await tx.user.findFirst({ where: { id: successorId, disabled: false } })
  const sees = person && held.every((row) => person.districtCode === null || person.districtCode === row.districtCode)
  if (!sees)
    throw notPossible('接手人员不存在、已停用或看不到全部案件', 'The successor is unknown, closed or does not see all the cases')
  return successorId
}

/** A successor who is on the case already leaves the other place free; a reviewer is named anew by whoever sends it to review. */
async function handOver(tx: Tx, staff: Staff, held: Held[], from: string, to: string, now: Date): Promise<void> {
  const moves = held.map((row) => {
    const assigneeId = row.assigneeId === from ? to : row.assigneeId
    const wanted = row.secondId === from ? to : row.secondId
    const secondId = wanted === assigneeId ? null : wanted
    const reviewerId = row.reviewerId === from ? null : row.reviewerId
    return { row, assigneeId, secondId, reviewerId }
  })
  const entries = moves.map(({ row, assigneeId, secondId }) => {
    const before = { assigneeId: row.assigneeId, secondId: row.secondId }
    return {
      caseId: row.id,
      event: { kind: 'assigned' as const, actorId: staff.id, data: { assigneeId, secondId, before, by: 'departure' } },
    }
  })
  await appendToEach(tx, now, entries)
  for (const { row, ...people } of moves)
    await tx.case.update({ where: { id: row.id }, data: { ...people, version: { increment: 1 } } })
}
