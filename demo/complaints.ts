/** What citizens write about the institutions of the demo. */
import { type Catalogue, dayBefore } from './catalogue.ts'
import { mobile } from './identifiers.ts'
import { fill } from './markup.ts'
import { profiles } from './profiles.ts'
import { hash, pick } from './random.ts'
import { complaintTexts } from './texts/complaints.ts'
import type { DemoComplaint } from './types.ts'

/**
 * How many days before the hotline's export an order came in. Whether to accept a complaint is decided within seven workdays (DL05): of
 * twenty orders thirteen are fresh, four are due within days, three are late.
 */
const ages = [
  { orders: 13, from: 1, to: 5 },
  { orders: 4, from: 7, to: 9 },
  { orders: 3, from: 12, to: 30 },
].flatMap(({ orders, from, to }) => Array<{ from: number; to: number }>(orders).fill({ from, to }))

/** `exported`: day (YYYY-MM-DD) of the hotline's export, after every order of it. */
export function makeComplaints(catalogue: Catalogue, exported: string): DemoComplaint[] {
  const complaints: DemoComplaint[] = []
  for (let copy = 0; copy < catalogue.scale; copy++) {
    for (const [i, entry] of complaintTexts.entries()) {
      const key = `complaint ${i}/${copy}`
      complaints.push({ ...complaintOf(catalogue, copy, key, entry), receivedAt: receivedAt(key, exported) })
    }
  }
  return complaints
}

function receivedAt(key: string, exported: string): string {
  const at = hash(key)
  const { from, to } = pick(ages, `age ${key}`)
  const day = dayBefore(exported, from + (at % (to - from + 1)))
  return `${day}T${String(7 + (at % 15)).padStart(2, '0')}:${String((at >>> 5) % 60).padStart(2, '0')}:00+08:00`
}

type Written = (typeof complaintTexts)[number]

function complaintOf(catalogue: Catalogue, copy: number, key: string, entry: Written): Omit<DemoComplaint, 'receivedAt'> {
  const [about, codes, text] = entry
  const profile = profiles.find((candidate) => candidate.slug === about)
  const institution = profile ? catalogue.institution(profile, copy) : null
  const phone = text.includes('{tel}') ? mobile(key) : null
  const values = {
    short: institution?.shortName ?? '',
    addr: institution?.address ?? '',
    tel: phone ?? '',
    alias: institution?.aliases[0] ?? '',
  }
  return {
    text: fill(text, values),
    institution: institution?.slug ?? null,
    violations: codes ? codes.split(',') : [],
    district: institution?.district ?? null,
    phone,
  }
}
