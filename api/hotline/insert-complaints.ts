/** Many complaints in one statement with one parameter: the client's own way costs milliseconds and megabytes a row. */
import type { Prisma } from '#prisma/generated/client.ts'

export interface NewRow {
  id: string
  number: string
  codeHash: string
  channel: string
  kind: string
  originNo: string
  text: string
  institutionName: string | null
  address: string | null
  grade: string | null
  className: string | null
  districtCode: string | null
  anonymous: boolean
  sealedContact: Uint8Array | null
  sealedKey: Uint8Array | null
  keyId: string | null
  phoneHash: string | null
  origin: object
  importBatchId: string | null
  pushSourceId: string | null
  dueDay: string | null
  createdAt: Date
}

const base64 = (bytes: Uint8Array | null): string | null => (bytes ? Buffer.from(bytes).toString('base64') : null)

/** Those whose number is here already are left out. Returns how many came in. */
export async function insertComplaints(tx: Prisma.TransactionClient, rows: NewRow[]): Promise<number> {
  if (rows.length === 0) return 0
  const told = rows.map((row) => ({ ...row, sealedContact: base64(row.sealedContact), sealedKey: base64(row.sealedKey) }))
  return tx.$executeRaw`
    INSERT INTO complaint (id, number, "codeHash", channel, kind, "originNo", text, "institutionName", address, grade, "className", "districtCode",
      anonymous, "sealedContact", "sealedKey", "keyId", "phoneHash", origin, "importBatchId", "pushSourceId", "dueDay", "createdAt", "updatedAt")
    SELECT r.id, r.number, r."codeHash", r.channel, r.kind, r."originNo", r.text, r."institutionName", r.address, r.grade, r."className", r."districtCode",
      r.anonymous, decode(r."sealedContact", 'base64'), decode(r."sealedKey", 'base64'), r."keyId", r."phoneHash", r.origin,
      r."importBatchId", r."pushSourceId", r."dueDay", r."createdAt", now()
    FROM jsonb_to_recordset(${JSON.stringify(told)}::jsonb) AS r(id uuid, number text, "codeHash" text, channel text, kind text,
      "originNo" text, text text, "institutionName" text, address text, grade text, "className" text, "districtCode" text, anonymous boolean,
      "sealedContact" text, "sealedKey" text, "keyId" text, "phoneHash" text, origin jsonb, "importBatchId" uuid, "pushSourceId" uuid, "dueDay" text,
      "createdAt" timestamptz)
    ON CONFLICT DO NOTHING`
}
