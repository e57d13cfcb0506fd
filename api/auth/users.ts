/** Accounts are made here and nowhere else. */
import { randomUUID } from 'node:crypto'
import type { Bilingual } from '#policy/bilingual.ts'
import { departmentByCode } from '#policy/departments.ts'
import { districtByCode } from '#policy/districts.ts'
import { type Role, roles } from '#policy/roles.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { hashPassword } from './auth.ts'

export type NewUser = {
  username: string
  name: string
  password: string
  role: Role
  /** null or absent: the whole city */
  districtCode?: string | null
  departmentCode?: string | null
  /** number of the enforcement card; officers of a case need one */
  cardNumber?: string | null
  /** the school or institution whose ledgers the person keeps */
  institutionId?: string | null
}

/** An existing user name is left as it is, password and all: seeding twice changes nothing. */
export async function createUser(db: Prisma.TransactionClient, user: NewUser): Promise<{ id: string; created: boolean }> {
  const username = user.username.toLowerCase()
  const existing = await db.user.findUnique({ where: { username }, select: { id: true } })
  if (existing) return { id: existing.id, created: false }
  const id = randomUUID()
  const password = await hashPassword(user.password)
  await db.user.create({
    data: {
      id,
      username,
      displayUsername: user.username,
      name: user.name,
      // sessions ask for an address; nobody is ever written to
      email: `${username}@users.invalid`,
      emailVerified: true,
      role: user.role,
      districtCode: user.districtCode ?? null,
      departmentCode: user.departmentCode ?? null,
      cardNumber: user.cardNumber ?? null,
      institutionId: user.institutionId ?? null,
      accounts: { create: { id: randomUUID(), accountId: id, providerId: 'credential', password } },
    },
  })
  return { id, created: true }
}

const badName: Bilingual = {
  zh: '用户名为 3 至 30 个字符：字母开头，可含 a-z 0-9 . _ -',
  en: 'a user name has 3 to 30 characters: a letter, then a-z 0-9 . _ -',
}

/** What is wrong with an account that somebody typed, one sentence each. */
export function userProblems({
  username,
  role,
  districtCode,
  departmentCode,
}: Omit<NewUser, 'password' | 'role'> & { role: string }): Bilingual[] {
  const staffRoles = roles.filter((each) => each !== 'citizen')
  return [
    ...(/^[a-z][a-z0-9._-]{2,29}$/i.test(username) ? [] : [badName]),
    ...(staffRoles.some((each) => each === role)
      ? []
      : [{ zh: `没有“${role}”这一角色`, en: `there is no role "${role}": choose ${staffRoles.join(', ')}` }]),
    ...(districtCode && !districtByCode(districtCode)
      ? [{ zh: `没有区（市）县“${districtCode}”`, en: `there is no district "${districtCode}": 510107 is one of the 23` }]
      : []),
    ...(departmentCode && !departmentByCode(departmentCode)
      ? [{ zh: `没有部门“${departmentCode}”`, en: `there is no department "${departmentCode}": DEP-EDU is one` }]
      : []),
  ]
}
