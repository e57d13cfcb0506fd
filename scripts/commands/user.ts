/** jianfu user add: an account for a member of staff. */
import { createInterface } from 'node:readline'
import type { Command } from 'commander'
import { appendAudit } from '#api/audit/append-audit.ts'
import { createUser, type NewUser, userProblems } from '#api/auth/users.ts'
import { readEnv } from '#api/env.ts'
import { makePrisma } from '#prisma/client.ts'
import { migrate } from '#prisma/migrate.ts'
import { seedReference } from '#prisma/seed-reference.ts'
import { openDatabase } from '../database.ts'
import { CallProblem, perform } from '../problem.ts'

interface Options {
  name?: string
  role: string
  district?: string
  department?: string
  card?: string
  passwordStdin?: boolean
}

export function register(program: Command): void {
  const user = program.command('user').description('accounts of staff')
  const add = user
    .command('add')
    .argument('<username>', 'what is typed to sign in: a-z first, then a-z 0-9 . _ -')
    .requiredOption('--role <role>', 'officer, triage, unit-head, department-head, reviewer, supervisor, analyst, admin, ...')
    .option('--name <name>', 'name as others see it (else the user name)')
    .option('--district <code>', 'six-digit code: sees this district only (else the whole city)')
    .option('--department <code>', 'code of the department, e.g. DEP-EDU')
    .option('--card <number>', 'number of the enforcement card; the two officers of a case need one')
    .option('--password-stdin', 'read the password from standard input instead of asking')
    .description('make an account; an existing one is left as it is')
  add.action((username: string, options: Options) => perform(add, () => addUser(username, options)))
}

async function addUser(username: string, options: Options): Promise<void> {
  const { name = username, district = null, department = null, card = null, role } = options
  const given = { username, name, role, districtCode: district, departmentCode: department, cardNumber: card }
  refuse(userProblems(given).map(({ en }) => en))
  const password = options.passwordStdin ? await firstLine() : await askTwice()
  if (password.length < 10 || password.length > 200) throw new CallProblem('the password must have 10 to 200 characters')
  const { created } = await keep({ ...given, password } as NewUser)
  process.stdout.write(created ? `${username} may sign in as ${role}\n` : `${username} exists already and was left as it is\n`)
  if (!created) process.exitCode = 1
}

function refuse(problems: string[]): void {
  if (problems.length > 0) throw new CallProblem(problems.join('; '))
}

async function keep(user: NewUser): Promise<{ created: boolean }> {
  const database = await openDatabase(readEnv())
  try {
    await migrate(database.url)
    const prisma = makePrisma(database.url, 2)
    try {
      await seedReference(prisma)
      return await prisma.$transaction(async (tx) => {
        const made = await createUser(tx, user)
        const detail = { role: user.role, by: 'command line' }
        if (made.created) await appendAudit(tx, { actorId: null, action: 'user.add', subject: `user:${made.id}`, detail })
        return made
      })
    } finally {
      await prisma.$disconnect()
    }
  } finally {
    await database.close()
  }
}

async function firstLine(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line
  return ''
}

async function askTwice(): Promise<string> {
  if (!process.stdin.isTTY) throw new CallProblem('there is no terminal to ask for the password: use --password-stdin')
  const password = await askHidden('Password: ')
  if ((await askHidden('Once more: ')) !== password) throw new CallProblem('the two passwords differ')
  return password
}

/** Nothing that is typed is shown. */
function askHidden(question: string): Promise<string> {
  process.stderr.write(question)
  const { stdin } = process
  stdin.setRawMode(true).setEncoding('utf8').resume()
  return new Promise((resolve, reject) => {
    let typed = ''
    const done = (settle: () => void) => {
      stdin.removeListener('data', onData).setRawMode(false).pause()
      process.stderr.write('\n')
      settle()
    }
    const onData = (chunk: string) => {
      for (const key of chunk) {
        if (key === '\r' || key === '\n') return done(() => resolve(typed))
        if (key === '\u0003') return done(() => reject(new CallProblem('called off')))
        typed = key === '\u007f' || key === '\b' ? typed.slice(0, -1) : typed + key
      }
    }
    stdin.on('data', onData)
  })
}
