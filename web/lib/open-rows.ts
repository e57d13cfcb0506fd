/** Public rows of ledgers, for the pages of citizens and of staff alike. */
import { answer, api } from './api.ts'

/** One page, newest first; of the whole city when no district is given. */
export const openRows = (ledger: string, district: string, cursor: string | null) =>
  answer(
    api.GET('/api/v1/public/ledgers/{ledger}', {
      params: {
        path: { ledger },
        query: { limit: 50, ...(district ? { district } : {}), ...(cursor ? { cursor } : {}) },
      },
    }),
  )
export type OpenRow = Awaited<ReturnType<typeof openRows>>['items'][number]

/** For a ledger that is read whole. */
export async function everyOpenRow(ledger: string): Promise<OpenRow[]> {
  const rows: OpenRow[] = []
  for (let cursor: string | null = null; ; ) {
    const page = await openRows(ledger, '', cursor)
    rows.push(...page.items)
    cursor = page.nextCursor
    if (cursor === null) return rows
  }
}
