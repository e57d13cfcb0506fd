/** What a ledger's checks say of rows that a test writes down: ids of the checks, in order of declaration. */

import type { Beside } from '#policy/ledgers/define.ts'
import { ledgerById } from '#policy/ledgers/index.ts'
import { breachesIn } from '#policy/ledgers/judge.ts'

type Row = Record<string, unknown>
const nobody = { districtCode: '510107', category: 'school', licenceStatus: null }

type Around = { unit?: Partial<typeof nobody>; beside?: Beside; today?: string }

/** Every row is given `base`, must be valid, and is dated by the ledger's own day field; judged on the last of those days unless `today` says otherwise. */
export function told(id: string, base: Row, rows: Row[], { unit = {}, beside = {}, today }: Around = {}): string[] {
  const ledger = ledgerById(id)
  if (!ledger) throw new Error(`no ledger ${id}`)
  const judged = rows.map((row, i) => {
    const data = ledger.schema.parse({ ...base, ...row }) as Row
    return { id: String(i).padStart(4, '0'), day: String(data[ledger.day]), data }
  })
  const last =
    judged
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? ''
  return breachesIn(ledger, judged, { today: today ?? last, unit: { ...nobody, ...unit }, beside }).map(({ check }) => check.id)
}
