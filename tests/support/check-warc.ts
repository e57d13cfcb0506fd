/**
 * What ISO 28500:2017 (WARC/1.1) asks of a file, checked through a reader that is not ours (warcio of Webrecorder) and with
 * digests computed anew: what `warcio check` looks at, and the named fields that it leaves out.
 */
import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { WARCParser, type WARCRecord } from 'warcio'

interface Checked {
  record: WARCRecord
  /** as it stands in the file */
  block: Buffer
  /** of a record that holds an HTTP message: what follows its header */
  payload: Buffer | null
}

/** Every fault in words, each with the number of its record; none means the file conforms. */
export async function faultsOf(file: Buffer): Promise<string[]> {
  const records = await read(file)
  const ids = records.map(({ record }) => record.warcHeader('WARC-Record-ID') ?? '')
  const faults = records.flatMap((each, index) =>
    [...requiredFields(each), ...digests(each), ...ofItsType(each), ...links(each, ids)].map(
      (fault) => `record ${index}: ${fault}`,
    ),
  )
  if (new Set(ids).size !== ids.length) faults.push('two records have one id')
  if (records[0]?.record.warcType !== 'warcinfo') faults.push('the file does not begin with a warcinfo record')
  return faults
}

/** Section 6: how often each type of record stands in a file. */
export async function recordTypes(file: Buffer): Promise<Record<string, number>> {
  const types: Record<string, number> = {}
  for (const { record } of await read(file)) types[record.warcType] = (types[record.warcType] ?? 0) + 1
  return types
}

/** Annex D: each record is a gzip member of its own, so that it can be cut out of the file by its place. */
async function read(file: Buffer): Promise<Checked[]> {
  const parser = new WARCParser([file], { keepHeadersCase: false, parseHttp: false })
  const checked: Checked[] = []
  for (let record = await parser.parse(); record; record = await parser.parse()) {
    const block = Buffer.from(await record.readFully(false))
    const start = parser.offset
    await record.skipFully()
    const member = gunzipSync(file.subarray(start, start + parser.recordLength))
    if (!member.toString('latin1', 0, 10).startsWith('WARC/1.1\r\n')) throw new Error(`no WARC/1.1 record at byte ${start}`)
    if (!member.subarray(-4).equals(Buffer.from('\r\n\r\n'))) throw new Error(`the record at byte ${start} has no end`)
    checked.push({ record, block, payload: payloadOf(record, block) })
  }
  return checked
}

function payloadOf(record: WARCRecord, block: Buffer): Buffer | null {
  if (!/^application\/http/.test(record.warcContentType ?? '') || block.length === 0) return null
  const end = block.indexOf('\r\n\r\n')
  return end === -1 ? null : block.subarray(end + 4)
}

/** Section 5.2 to 5.5, and 5.6 where the block is not empty. */
function requiredFields({ record, block }: Checked): string[] {
  const faults: string[] = []
  const must = (name: string, form: RegExp) => {
    const value = record.warcHeader(name)
    if (!value || !form.test(value)) faults.push(`${name} is ${value ?? 'missing'}`)
  }
  must('WARC-Record-ID', /^<urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}>$/)
  must('WARC-Date', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/)
  must('Content-Length', /^\d+$/)
  if (block.length > 0) must('Content-Type', /^[a-z]+\/[a-z.+-]+/)
  if (record.warcContentLength !== block.length) faults.push(`Content-Length ${record.warcContentLength}, bytes ${block.length}`)
  return faults
}

/** Sections 5.8 and 5.9. A revisit names the payload of another record, so its own digest cannot be computed. */
function digests({ record, block, payload }: Checked): string[] {
  const faults: string[] = []
  const named = { block: record.warcBlockDigest, payload: record.warcPayloadDigest }
  if (block.length > 0 && !named.block) faults.push('no WARC-Block-Digest')
  if (named.block && named.block !== sha256(block)) faults.push('WARC-Block-Digest does not fit the block')
  if (named.payload && record.warcType !== 'revisit' && named.payload !== sha256(payload ?? block))
    faults.push('WARC-Payload-Digest does not fit the payload')
  return faults
}

const revisitProfile =
  /^http:\/\/netpreserve\.org\/warc\/1\.1\/(?:revisit\/identical-payload-digest|revisit\/server-not-modified)$/

/** What each type must have: section 5.10 for the address, 6.2 to 6.7 for the rest. */
function ofItsType({ record, block, payload }: Checked): string[] {
  const faults: string[] = []
  const type = record.warcContentType ?? ''
  if (record.warcType !== 'warcinfo' && !URL.canParse(record.warcTargetURI ?? '')) faults.push('no WARC-Target-URI')
  if (record.warcType === 'warcinfo' && type !== 'application/warc-fields') faults.push(`a warcinfo of type ${type}`)
  if (record.warcType === 'response') faults.push(...answer(type, block, payload))
  if (record.warcType === 'request' && !/^(?:GET|POST|HEAD) \S+ HTTP\/1\.1\r\n/.test(block.toString('latin1', 0, 8192)))
    faults.push('no request line')
  if (record.warcType === 'revisit') faults.push(...revisit(record))
  return faults
}

function answer(type: string, block: Buffer, payload: Buffer | null): string[] {
  if (!/^application\/http; ?msgtype=response$/.test(type)) return [`a response of type ${type}`]
  if (!payload) return ['a response without the end of its header']
  const head = block.toString('latin1', 0, block.length - payload.length)
  const lengths = [...head.matchAll(/^content-length: (\d+)\r$/gim)].map(([, length]) => Number(length))
  return [
    ...(/^HTTP\/1\.[01] \d{3} [^\r\n]*\r\n/.test(head) ? [] : ['no status line']),
    ...(lengths.length === 1 && lengths[0] === payload.length ? [] : [`content-length ${lengths}, payload ${payload.length}`]),
    ...(/^(?:transfer|content)-encoding:/im.test(head) ? ['an encoding is named, and the body is not encoded'] : []),
  ]
}

/** Section 6.7.2 and 6.7.3: the profile, the digest, and where the first record is found. */
function revisit(record: WARCRecord): string[] {
  const faults: string[] = []
  if (!revisitProfile.test(record.warcHeader('WARC-Profile') ?? '')) faults.push('no known WARC-Profile')
  if (!record.warcPayloadDigest) faults.push('no WARC-Payload-Digest')
  if (!URL.canParse(record.warcRefersToTargetURI ?? '')) faults.push('no WARC-Refers-To-Target-URI')
  if (!/^[\d-]{10}T[\d:]{8}Z$/.test(record.warcRefersToDate ?? '')) faults.push('no WARC-Refers-To-Date')
  return faults
}

/** Section 5.7: what was made together stands in the same file here. */
const links = ({ record }: Checked, ids: string[]): string[] =>
  (record.warcConcurrentTo ?? [])
    .filter((id) => !ids.includes(id))
    .map((id) => `WARC-Concurrent-To names ${id}, which is not there`)

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** RFC 4648 by strings of bits: another way than the writer's. */
function sha256(bytes: Uint8Array): string {
  const bits = [...createHash('sha256').update(bytes).digest()].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const text = (bits.match(/.{1,5}/g) ?? []).map((five) => letters[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
  return `sha256:${text.padEnd(Math.ceil(text.length / 8) * 8, '=')}`
}
