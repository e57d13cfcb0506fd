/**
 * The archive: what was fetched, as WARC files in the evidence store. Each batch of pages is one file that is written whole
 * before the database hears of it, so no file is ever torn. What is on file already is only noted as seen again.
 */
import { newId } from '#api/new-id.ts'
import type { EvidenceStore } from './store.ts'

/** Where one record lies. */
export interface RecordPlace {
  warc: string
  warcAt: bigint
  warcLength: number
}

export interface WarcEntry {
  /** gzip members, one a record */
  members: Uint8Array[]
  /** the member by which the entry is found again */
  main: number
}

/** Writes the entries into one new file, `info` first; the places come in the order of the entries. */
export async function writeWarc(
  evidence: Pick<EvidenceStore, 'write'>,
  info: Uint8Array,
  entries: WarcEntry[],
  day: string,
): Promise<RecordPlace[]> {
  const warc = `warc/${day}/${newId()}.warc.gz`
  const parts: Uint8Array[] = [info]
  let at = info.length
  const places = entries.map(({ members, main }) => {
    let place: RecordPlace | undefined
    members.forEach((member, i) => {
      if (i === main) place = { warc, warcAt: BigInt(at), warcLength: member.length }
      parts.push(member)
      at += member.length
    })
    return place as RecordPlace
  })
  await evidence.write(warc, Buffer.concat(parts))
  return places
}
