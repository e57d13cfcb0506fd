/** Accounts as an administrator keeps them. Old and new values go into the log in the same transaction. */
import { appendAudit } from '#api/audit/append-audit.ts'
import type { Staff } from '#api/auth/staff.ts'
import { createUser, type NewUser, userProblems } from '#api/auth/users.ts'
import { Refusal } from '#api/errors.ts'
import { heldCases, heldTasks } from '#api/users/held.ts'
import { canHold } from '#api/users/still-here.ts'
import { isRole, may, type Role } from '#policy/roles.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'

export type Tx = Prisma.TransactionClient
export type Account = Pick<NewUser, 'name'> & {
  role: string
  districtCode: string | null
  departmentCode: string | null
  cardNumber: string | null
  institutionId?: string | null | undefined
}

export const notPossible = (zh: string, en: string) => new Refusal('not-possible', { detail: { zh, en } })

/** An administrator of a district keeps the accounts of that district. */
const scopeOf = ({ districtCode }: Staff) => (districtCode === null ? {} : { districtCode })

export async function readUsers(prisma: PrismaClient, staff: Staff) {
  const [rows, held, tasks] = await Promise.all([
    prisma.user.findMany({
      where: { role: { not: 'citizen' }, ...scopeOf(staff) },
      include: { institution: { select: { name: true } } },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: 2000,
    }),
    prisma.$queryRaw<{ id: string; count: number }[]>`
      SELECT place.id, count(DISTINCT c.id)::int AS count FROM "case" c,
        LATERAL (VALUES (c."assigneeId"), (c."secondId"), (c."reviewerId")) AS place(id)
      WHERE c."closedAt" IS NULL AND place.id IS NOT NULL GROUP BY place.id`,
    prisma.caseTask.groupBy({ by: ['assigneeId'], where: { doneAt: null }, _count: true }),
  ])
  const open = new Map(held.map(({ id, count }) => [id, count]))
  const toDo = new Map(tasks.map(({ assigneeId, _count }) => [assigneeId, _count]))
  return {
    items: rows.map(
      ({
        id,
        username,
        name,
        role,
        districtCode,
        departmentCode,
        cardNumber,
        disabled,
        twoFactorEnabled,
        institutionId,
        institution,
      }) => ({
        ...{ id, username: username ?? '', name, role, districtCode, departmentCode, cardNumber, disabled, twoFactorEnabled },
        ...{ institutionId, institution: institution?.name ?? null },
        openCases: open.get(id) ?? 0,
        openTasks: toDo.get(id) ?? 0,
      }),
    ),
  }
}

function checked(staff: Staff, username: string, account: Account): void {
  const problems = userProblems({ username, ...account })
  if (problems.length > 0)
    throw notPossible(`账号有误：${problems.map(({ zh }) => zh).join('；')}`, problems.map(({ en }) => en).join('; '))
  if (staff.districtCode !== null && account.districtCode !== staff.districtCode)
    throw notPossible('只能管理本区（市）县的账号', 'You keep the accounts of your district only')
}

/** A clerk is bound to a school or institution of the district; what its offices write to that one is then the clerk's to read. */
async function checkInstitution(tx: Tx, staff: Staff, { role, institutionId }: Account): Promise<void> {
  if (!institutionId) return
  if (!isRole(role) || !may(role, 'reply.own'))
    throw notPossible('只有学校和机构的填报员可以绑定机构', 'Only clerks of schools and institutions belong to one')
  const found = await tx.institution.count({ where: { id: institutionId, ...scopeOf(staff) } })
  if (found === 0) throw notPossible('没有这个机构，或者不在本区（市）县', 'There is no such institution in your district')
}

export async function addAccount(
  prisma: PrismaClient,
  staff: Staff,
  { username, password, ...account }: Account & { username: string; password: string },
  now: Date,
): Promise<void> {
  checked(staff, username, account)
  await prisma.$transaction(async (tx) => {
    await checkInstitution(tx, staff, account)
    const made = await createUser(tx, { username, password, ...account, role: account.role as Role })
    if (!made.created) throw notPossible('用户名已被使用', 'This user name is taken')
    await appendAudit(tx, { actorId: staff.id, action: 'user.create', subject: `user:${made.id}`, detail: { ...account } }, now)
  })
}

export async function lockUser(tx: Tx, staff: Staff, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "user" WHERE id = ${id} FOR UPDATE`
  const user = await tx.user.findFirst({ where: { id, ...scopeOf(staff) } })
  if (!user) throw new Refusal('not-found')
  return user
}

export async function changeAccount(prisma: PrismaClient, staff: Staff, id: string, account: Account, now: Date): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const { username, name, role, districtCode, departmentCode, cardNumber, institutionId } = await lockUser(tx, staff, id)
    checked(staff, username ?? '', account)
    if (id === staff.id && account.role !== role) throw notPossible('不能更改自己的岗位', 'You cannot change your own role')
    const kept = account.institutionId === undefined ? institutionId : account.institutionId
    // whoever is no clerk any more belongs to no institution
    const own = isRole(account.role) && may(account.role, 'reply.own') ? kept : null
    await checkInstitution(tx, staff, { ...account, institutionId: account.institutionId ?? null })
    await mustStillHold(tx, id, account)
    const next = { ...account, institutionId: own }
    await tx.user.update({ where: { id }, data: next })
    await tx.session.deleteMany({ where: { userId: id } })
    const detail = { old: { name, role, districtCode, departmentCode, cardNumber, institutionId }, new: next }
    await appendAudit(tx, { actorId: staff.id, action: 'user.change', subject: `user:${id}`, detail }, now)
  })
}

/** What somebody has in hand goes to a colleague before they move to where they cannot work on it. */
async function mustStillHold(tx: Tx, id: string, next: Account): Promise<void> {
  const lost = (rows: { districtCode: string | null }[]) => rows.filter((row) => !canHold(next, row.districtCode)).length
  const [cases, tasks] = [lost(await heldCases(tx, id)), lost(await heldTasks(tx, id))]
  if (cases + tasks > 0)
    throw notPossible(
      `此人还有 ${cases} 件在办案件、${tasks} 项未完成任务，改后将无法办理，请先移交`,
      `${cases} open cases and ${tasks} open tasks could not be worked on after this change: hand them over first`,
    )
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
