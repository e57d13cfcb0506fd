/** What citizens write about the institutions of the demo. */
import { type Catalogue, dayBefore } from './catalogue.ts'
import { mobile } from './identifiers.ts'
import { fill } from './markup.ts'
import { profiles } from './profiles.ts'
import { hash } from './random.ts'
import { complaintTexts } from './texts/complaints.ts'
import type { DemoComplaint } from './types.ts'

export function makeComplaints(catalogue: Catalogue): DemoComplaint[] {
  const complaints: DemoComplaint[] = []
  for (let copy = 0; copy < catalogue.scale; copy++) {
    for (const [i, entry] of complaintTexts.entries()) complaints.push(complaintOf(catalogue, copy, i, entry))
  }
  return complaints
}

function complaintOf(catalogue: Catalogue, copy: number, i: number, entry: (typeof complaintTexts)[number]): DemoComplaint {
  const [about, codes, text] = entry
  const profile = profiles.find((candidate) => candidate.slug === about)
  const institution = profile ? catalogue.institution(profile, copy) : null
  const key = `complaint ${i}/${copy}`
  const phone = text.includes('{tel}') ? mobile(key) : null
  const values = {
    short: institution?.shortName ?? '',
    addr: institution?.address ?? '',
    tel: phone ?? '',
    alias: institution?.aliases[0] ?? '',
  }
  const at = hash(key)
  const time = `${String(7 + (at % 15)).padStart(2, '0')}:${String((at >>> 5) % 60).padStart(2, '0')}:00+08:00`
  return {
    text: fill(text, values),
    institution: institution?.slug ?? null,
    violations: codes ? codes.split(',') : [],
    district: institution?.district ?? null,
    phone,
    receivedAt: `${dayBefore(catalogue.today, at % 120)}T${time}`,
  }
}
