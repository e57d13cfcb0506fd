/** jianfu keys: the ring that contact data is sealed with. Add a key, restart, seal anew, drop what nothing needs any more. */
import { randomBytes } from 'node:crypto'
import type { Command } from 'commander'
import { ringOf } from '#api/complaints/key-ring.ts'
import { keysInUse, resealAttachments, resealFiles, resealSome } from '#api/complaints/reseal.ts'
import { readEnv } from '#api/env.ts'
import { readContactKeys, readOrMakeSecret, writeContactKeys } from '#api/secret.ts'
import { makePrisma } from '#prisma/client.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { openDatabase } from '../database.ts'
import { mustBeMigrated } from '../parts.ts'
import { CallProblem, perform } from '../problem.ts'

const print = (line: object) => void process.stdout.write(`${JSON.stringify(line)}\n`)

async function add(): Promise<void> {
  const env = readEnv()
  if (env.JIANFU_CONTACT_KEYS)
    throw new CallProblem('JIANFU_CONTACT_KEYS holds the keys: append one there (64 hexadecimal digits), the newest last')
  readOrMakeSecret(env)
  const keys = [...readContactKeys(env), randomBytes(32).toString('hex')]
  writeContactKeys(env.JIANFU_DATA, keys)
  print({
    keys: ringOf(readOrMakeSecret(env)).map(({ id }) => id),
    next: 'restart every process of Jianfu, then: jianfu keys rotate',
  })
}

async function withDatabase(use: (prisma: PrismaClient, secret: string) => Promise<void>): Promise<void> {
  const env = readEnv()
  const database = await openDatabase(env)
  const prisma = makePrisma(database.url, 2)
  try {
    await mustBeMigrated(database.url)
    await use(prisma, readOrMakeSecret(env))
  } finally {
    await prisma.$disconnect()
    await database.close()
  }
}

const rotate = () =>
  withDatabase(async (prisma, secret) => {
    let [complaints, attachments] = [0, 0]
    for (let some = -1; some !== 0; complaints += some) some = await resealSome(prisma, secret)
    for (let some = -1; some !== 0; attachments += some) some = await resealAttachments(prisma, secret)
    print({ complaints, attachments, files: await resealFiles(prisma, secret), key: ringOf(secret).at(-1)?.id })
  })

/** The secret itself stays: codes and hashes come from it. */
const drop = () =>
  withDatabase(async (prisma, secret) => {
    const env = readEnv()
    if (env.JIANFU_CONTACT_KEYS) throw new CallProblem('JIANFU_CONTACT_KEYS holds the keys: take them out there')
    const used = await keysInUse(prisma)
    const [, ...ring] = ringOf(secret)
    const keys = readContactKeys(env)
    const kept = keys.filter((_, at) => at === keys.length - 1 || used.has(ring[at]?.id ?? ''))
    if (kept.length < keys.length) writeContactKeys(env.JIANFU_DATA, kept)
    print({ dropped: keys.length - kept.length, kept: kept.length })
  })

export function register(program: Command): void {
  const keys = program.command('keys').description('the keys that contact data is sealed with')
  const adding = keys
    .command('add')
    .description('add a key: what comes in after the next start is sealed with it')
    .action(() => perform(adding, add))
  const rotating = keys
    .command('rotate')
    .description('seal what older keys sealed anew, some at a time; may be stopped and called again')
    .action(() => perform(rotating, rotate))
  const dropping = keys
    .command('drop')
    .description('forget keys that nothing is sealed with any more')
    .action(() => perform(dropping, drop))
}
