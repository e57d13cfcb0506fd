/** A record as it begins: what is known is filled in, times by the clock of the phone. */
import type { Draft, Picture, Visit } from './on-phone.ts'

export const newKey = (): string => crypto.randomUUID()
const minuteOf = (at: Date): string => `${at.toISOString().slice(0, 16)}:00Z`

/** A correction begins with the words of the last edition; its photos and signatures stay with that edition. */
export function newDraft(owner: string, { about, edition, officers, institution, record }: Visit, now = new Date()): Draft {
  const second = officers.find(({ id }) => id !== owner)?.id ?? ''
  const fields: Draft['fields'] = {
    startedAt: minuteOf(now),
    endedAt: minuteOf(now),
    officers: [owner, second],
    told: false,
    place: record?.place ?? institution.address,
    recusal: record?.recusal ?? '',
    representative: record?.representative ?? '',
    phone: record?.phone ?? institution.phone,
    present: record?.present ?? '',
    checklist: record?.checklist ?? {},
    situation: record?.situation ?? '',
    opinion: record?.opinion ?? '',
    witness: record?.witness ?? '',
    refused: record?.refused ?? false,
    result: record?.result ?? null,
  }
  const begun = { owner, about: about.id, key: newKey(), after: edition }
  return { ...begun, fields, photos: [], signatures: {}, state: 'writing', why: [] }
}

export async function pictureOf(blob: Blob, note = ''): Promise<Picture> {
  const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer())
  const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return { blob, sha256, note }
}
