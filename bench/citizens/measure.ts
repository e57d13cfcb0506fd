/** What citizens ask: one after another what is looked up, and at a fixed pace, whether answered or not, what is filed. */
import { setTimeout as sleep } from 'node:timers/promises'
import { institutionName, matterInstitution } from '#bench/desk/fill.ts'
import { gatherProofs } from './proofs.ts'

export interface Figure {
  what: string
  bound: { quantile: number; ms: number }
  times: number[]
}
interface City {
  base: string
  codes: string[]
  cases: number
  /** how long reports come in */
  seconds: number
}

const lookedUp = 200
const perSecond = 50
const matters = [
  '周六上午九点到十一点在小区里给五年级学生补数学，名师授课，保证提分，先交一学期学费。',
  '孩子在这里报了一年的英语课，现在门关了电话打不通，预付的一万二千元学费要求退还。',
  '暑假每天晚上八点半以后还在给初二学生讲物理，一个班二十多个人，没有见到办学许可证。',
  '公众号天天推送奥数班的广告，说押中原题、不过退费，请查处虚假宣传。',
]
const at = <T>(list: readonly T[], n: number): T => list[n % list.length] as T

async function post(base: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<void> {
  const call = { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } }
  const answer = await fetch(`${base}/api/v1/public/${path}`, call)
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text.slice(0, 300)}`)
}

async function timed(ask: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await ask()
  return performance.now() - began
}

async function oneByOne(ask: (n: number) => Promise<void>): Promise<number[]> {
  for (let n = 0; n < 10; n++) await ask(lookedUp + n) // a server that has just started has nothing in memory
  const times: number[] = []
  for (let n = 0; n < lookedUp; n++) times.push(await timed(() => ask(n)))
  return times
}

/** Half of them know which institution, of the busiest and of all; the others type a part of its name. */
function lookAlike({ base, cases }: City, n: number): Promise<void> {
  const known = n % 4 < 2 ? n : (n * 7919) % cases
  const whom = n % 2 ? { institutionId: matterInstitution(known) } : { institutionName: institutionName(known).slice(2, 9) }
  return post(base, 'look-alikes', { text: at(matters, n), ...whom })
}

function report(n: number, cases: number): object {
  const known = (n * 104_729) % cases
  const contact = { name: '某某', phone: `138${String(n).padStart(8, '0')}`, address: `某街${n}号` }
  return {
    text: `第${n}件：${at(matters, n)}`,
    ...(n % 2 ? { institutionId: matterInstitution(known) } : { institutionName: institutionName(known) }),
    districtCode: '510107',
    ...(n % 3 ? { anonymous: true } : { anonymous: false, contact }),
  }
}

/** Sent when its time has come, however many are still waiting for an answer. */
function sendAll({ base, cases }: City, proofs: string[], first: number): Promise<number[]> {
  const began = performance.now()
  const sent = proofs.map(async (proof, at) => {
    const n = first + at
    await sleep((at * 1000) / perSecond)
    // counted from when it should have been sent: a bench that is late itself hides nothing
    const due = began + (at * 1000) / perSecond
    await post(base, 'complaints', report(n, cases), { 'proof-of-work': proof, 'x-forwarded-for': `10.1.${n >> 8}.${n & 255}` })
    return performance.now() - due
  })
  return Promise.all(sent)
}

/** The first two seconds, in which a server that was idle opens its connections to the database, are not counted. */
async function filing(city: City): Promise<number[]> {
  const idle = 2 * perSecond
  const proofs = await gatherProofs(city.base, idle + perSecond * city.seconds)
  await sendAll(city, proofs.slice(0, idle), 0)
  return sendAll(city, proofs.slice(idle), idle)
}

export async function measure(city: City): Promise<Figure[]> {
  const { base, codes } = city
  return [
    {
      what: 'following by code',
      bound: { quantile: 0.95, ms: 150 },
      times: await oneByOne((n) => post(base, 'track', { code: at(codes, n) })),
    },
    { what: 'hint of look-alikes', bound: { quantile: 0.95, ms: 200 }, times: await oneByOne((n) => lookAlike(city, n)) },
    { what: `filing, ${perSecond} a second`, bound: { quantile: 0.99, ms: 500 }, times: await filing(city) },
  ]
}
