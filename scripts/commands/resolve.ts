/** jianfu resolve --jsonl: which mentions speak of one institution. All lines are read before the first is answered. */
import { createInterface } from 'node:readline'
import type { Command } from 'commander'
import { z } from 'zod'
import type { Profile, Told } from '#api/institutions/clusters/profile.ts'
import { refuseTerminal, toleratePipeEnd } from './jsonl.ts'

const list = z.array(z.string().max(500)).max(50)
const mentionSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  name: z.string().max(500).nullish(),
  phones: list.nullish(),
  address: z.string().max(500).nullish(),
  urls: list.nullish(),
  uscc: z.string().max(40).nullish(),
  wechat: z.string().max(100).nullish(),
  apps: list.nullish(),
  text: z.string().max(100_000).nullish(),
})

const mostMentions = 200_000

type Line = { profile: Profile } | { error: string; line: number }

async function run(): Promise<void> {
  toleratePipeEnd()
  const [{ cluster }, readProfile] = await Promise.all([import('#api/institutions/clusters/cluster.ts'), profileReader()])
  const lines: Line[] = []
  const taken = new Set<string>()
  let number = 0
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (text.trim() === '') continue
    if (lines.length >= mostMentions) throw new Error(`more than ${mostMentions} mentions: give them in parts`)
    lines.push(readLine(text, number, readProfile, taken))
  }
  const placed = new Map(cluster(lines.flatMap((line) => ('profile' in line ? [line.profile] : []))).map((one) => [one.id, one]))
  for (const line of lines) {
    const answer = 'profile' in line ? placed.get(line.profile.ids[0] ?? '') : line
    process.stdout.write(`${JSON.stringify(answer)}\n`)
  }
}

function readLine(text: string, line: number, readProfile: (told: Told) => Profile, taken: Set<string>): Line {
  try {
    const parsed = mentionSchema.parse(JSON.parse(text))
    if (taken.has(parsed.id)) throw new Error(`id ${parsed.id} stands on an earlier line`)
    taken.add(parsed.id)
    const told = Object.fromEntries(Object.entries(parsed).filter(([, value]) => value !== null)) as unknown as Told
    return { profile: readProfile(told) }
  } catch (error) {
    const issue = error instanceof z.ZodError ? error.issues[0] : undefined
    const words = issue ? `${issue.path.join('.') || 'line'}: ${issue.message}` : (error as Error).message
    return { line, error: words.slice(0, 200) }
  }
}

/** What the fields leave open is read out of the text. */
async function profileReader(): Promise<(told: Told) => Profile> {
  const [{ profileOf }, { normalize }, { marksOf }, { phonesIn }, { institutionsIn }, { addressesIn }, { registrationIn }] =
    await Promise.all([
      import('#api/institutions/clusters/profile.ts'),
      import('#classifier/normalize.ts'),
      import('#policy/text/marks.ts'),
      import('#policy/contacts/phones.ts'),
      import('#policy/contacts/institutions.ts'),
      import('#policy/contacts/addresses.ts'),
      import('#policy/contacts/registration.ts'),
    ])
  const fold = (text: string) => normalize(text).text
  return (told) => {
    const text = told.text ? fold(told.text) : ''
    if (text === '') return profileOf(told, fold)
    const marks = marksOf(text)
    const values = (found: { value: string }[]) => found.map(({ value }) => value)
    const [name] = values(institutionsIn(text, marks))
    const [address] = values(addressesIn(text, marks))
    const [uscc] = values(registrationIn(text, marks).uscc)
    const read = {
      name: told.name || name,
      address: told.address || address,
      uscc: told.uscc || uscc,
      phones: told.phones?.length ? told.phones : values(phonesIn(text, marks)),
    }
    return profileOf({ ...told, ...read }, fold)
  }
}

export function register(program: Command): void {
  program
    .command('resolve')
    .description(
      'who is meant: JSON lines {"id", "name"?, "phones"?, "address"?, "urls"?, "uscc"?, ...} in, {"id", "cluster", "score", "reasons"} out',
    )
    .requiredOption('--jsonl', 'read JSON lines from standard input')
    .action(async () => {
      if (!refuseTerminal('resolve')) await run()
    })
}
