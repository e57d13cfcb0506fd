/**
 * What is already being looked into and resembles what somebody is writing. Shown is only that there is such a matter: institution,
 * category, month and a count that begins at three, since a smaller one would point at people. Whoever asks must name the institution
 * and tell the same kind of matter; institutions known from complaints alone are never shown.
 */
import type { z } from 'zod'
import type { findLookAlikes } from '#api/contract/public.ts'
import type { Deps } from '#api/deps.ts'
import { searchPublic } from '#api/institutions/search-public.ts'
import { rootOfInstitution } from '#api/merging/settle.ts'
import { classify } from '#classifier/classify.ts'
import { complaintCategoryByKey } from '#policy/complaint-categories.ts'

type Asked = z.output<(typeof findLookAlikes)['body']>
type LookAlike = z.input<(typeof findLookAlikes)['response']>['items'][number]
type Row = {
  institutionId: string
  institutionName: string
  districtCode: string | null
  same: number
  matches: boolean
  last: Date | null
  openedAt: Date
}

const windowDays = 90
const smallestCount = 3
const most = 5
const chinaOffsetMs = 8 * 3_600_000

export async function lookAlikes({ prisma, now }: Pick<Deps, 'prisma' | 'now'>, asked: Asked): Promise<LookAlike[]> {
  const at = now()
  const { complaint, findings } = classify({
    id: 'asked',
    text: asked.text,
    kind: 'complaint',
    publishedAt: at.toISOString(),
    channel: 'private',
  })
  const category = complaintCategoryByKey.get(complaint?.category ?? '')
  if (!category) return []
  const ids = await institutionsMeant(prisma, asked)
  if (ids.length === 0) return []
  const violations = [...new Set([...category.codes.split(' ').filter(Boolean), ...findings.map(({ violation }) => violation)])]
  const since = new Date(at.getTime() - windowDays * 86_400_000)
  const rows = await prisma.$queryRaw<Row[]>`
    SELECT i.id::text AS "institutionId", i.name AS "institutionName", i."districtCode", coalesce(heard.same, 0)::int AS same,
      c.violations && ${violations}::text[] AS matches, heard.last, c."openedAt"
    FROM "case" c JOIN institution i ON i.id = c."institutionId"
    LEFT JOIN LATERAL (
      SELECT count(*) AS same, max(k."createdAt") AS last FROM complaint k
      WHERE k."caseId" = c.id AND k."createdAt" >= ${since}
        AND k.classification -> 'complaint' ->> 'category' = ${category.key}) heard ON true
    WHERE c."openKey" = ANY(${ids}::uuid[]) AND i.origin <> 'complaint'`
  return rows
    .filter(({ same, matches, openedAt }) => same > 0 || (matches && openedAt >= since))
    .sort((a, b) => ids.indexOf(a.institutionId) - ids.indexOf(b.institutionId))
    .slice(0, most)
    .map(({ same, last, openedAt, matches: _, ...row }) => ({
      ...row,
      category: { zh: category.zh, en: category.en },
      month: new Date((last ?? openedAt).getTime() + chinaOffsetMs).toISOString().slice(0, 7),
      count: same >= smallestCount ? same : null,
    }))
}

async function institutionsMeant(prisma: Deps['prisma'], { institutionId, institutionName }: Asked): Promise<string[]> {
  if (institutionId) return [await rootOfInstitution(prisma, institutionId)]
  return (await searchPublic(prisma, institutionName ?? '', undefined)).map(({ id }) => id)
}
