/** What an installation starts with. Running it again doubles nothing and resets nothing that people have changed since. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ClerkOf, demoUsers } from '#api/auth/demo-users.ts'
import type { Staff } from '#api/auth/staff.ts'
import { createUser } from '#api/auth/users.ts'
import { canonicalJson, sha256 } from '#api/canonical-json.ts'
import { importHotline } from '#api/hotline/import-file.ts'
import { importRegister } from '#api/institutions/import-register.ts'
import { newId } from '#api/new-id.ts'
import { declareSource } from '#api/sources/declare-source.ts'
import { writeHotline } from '#demo/hotline.ts'
import type { World } from '#demo/types.ts'
import type { PrismaClient } from './generated/client.ts'
import { seedDraw } from './seed-draw.ts'
import { seedLedgers } from './seed-ledgers.ts'
import { seedReference } from './seed-reference.ts'

export interface SeedOptions {
  /** the demonstration: its registers, sources, logins, hotline orders and ledgers */
  demo?: { world: World; secret: string }
}

export async function seed(prisma: PrismaClient, { demo }: SeedOptions = {}): Promise<void> {
  await seedReference(prisma)
  if (demo) await seedDemo(prisma, demo.world, demo.secret)
}

async function seedDemo(prisma: PrismaClient, world: World, secret: string): Promise<void> {
  // Logins last: their presence says that everything before them is there.
  const last = demoUsers.at(-1)
  if (last && (await prisma.user.findUnique({ where: { username: last.username }, select: { id: true } }))) return
  const { added } = await importRegister(prisma, world.register)
  const read = { id: newId(), sha256: sha256(canonicalJson(world.register)), whole: true, changed: 0, lapsed: 0, actorId: 'demo' }
  await prisma.registerImport.create({ data: { ...read, added } })
  await importRegister(prisma, world.schools)
  for (const source of world.sources) await declareSource(prisma, source)
  await importOrders(prisma, world, secret)
  await seedLedgers(prisma, world.ledgers, office)
  const clerks = await unitsOf(prisma, world)
  for (const { clerkOf, ...user } of demoUsers.slice(0, -1))
    await createUser(prisma, { ...user, institutionId: clerkOf ? clerks[clerkOf] : null })
  if ((await prisma.draw.count()) === 0) await seedDraw(prisma, 'unit')
  if (last) await createUser(prisma, last)
}

/** In whose name the ledgers came in: no person, but with the charge of the supervision office. */
const office: Staff = {
  ...{ id: 'demo', name: '', username: 'demo', role: 'supervisor' },
  ...{ districtCode: null, departmentCode: null, institutionId: null },
}

/** The school and the institution whose clerks may sign in. */
async function unitsOf(prisma: PrismaClient, { schools, register }: World): Promise<Record<ClerkOf, string>> {
  const idOf = async (uscc: string | undefined) => {
    const where = { kind: 'uscc', value: uscc ?? '', validTo: null }
    return (await prisma.institutionIdentifier.findFirstOrThrow({ where })).institutionId
  }
  return { school: await idOf(schools[0]?.uscc), institution: await idOf(register[0]?.uscc) }
}

/** Through the same spreadsheet that a hotline would send. */
async function importOrders(prisma: PrismaClient, world: World, secret: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'jianfu-hotline-'))
  try {
    const path = join(folder, 'orders.xlsx')
    await writeHotline(world, path)
    await importHotline({ prisma, secret }, path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
