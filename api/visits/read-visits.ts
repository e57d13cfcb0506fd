/** What a phone takes along: the visits of one officer, whole, so that nothing is asked for on the way. */
import type { z } from 'zod'
import type { Staff } from '#api/auth/staff.ts'
import type { listVisits } from '#api/contract/visits.ts'
import type { Deps } from '#api/deps.ts'
import type { SiteRecordContent } from '#policy/visits/record.ts'

type Answer = z.input<(typeof listVisits)['response']>
type Visit = Answer['items'][number]
type Draft = Pick<Visit, 'about' | 'title' | 'edition' | 'record'> & { institutionId: string; officerIds: string[] }

const most = 100
const lastOf = (records: { edition: number; content: unknown }[]) => ({
  edition: records[0]?.edition ?? 0,
  record: (records[0]?.content as SiteRecordContent | undefined) ?? null,
})
const newest = { orderBy: { edition: 'desc' }, take: 1 } as const

export async function readVisits({ prisma }: Deps, staff: Staff): Promise<Answer> {
  const here = staff.districtCode === null ? {} : { districtCode: staff.districtCode }
  const [cases, tasks] = await Promise.all([
    prisma.case.findMany({
      where: { ...here, closedAt: null, rootId: null, OR: [{ assigneeId: staff.id }, { secondId: staff.id }] },
      include: { siteRecords: newest },
      orderBy: [{ rank: 'desc' }, { id: 'asc' }],
      take: most,
    }),
    prisma.inspectionTask.findMany({
      where: { inspectorIds: { has: staff.id }, publishedAt: null, draw: here },
      include: { draw: { select: { title: true } }, siteRecords: newest },
      orderBy: [{ drawId: 'desc' }, { position: 'asc' }],
      take: most,
    }),
  ])
  const drafts: Draft[] = [
    ...tasks.map(({ id, draw, institutionId, inspectorIds, siteRecords }) => ({
      about: { kind: 'inspection' as const, id },
      title: draw.title,
      institutionId,
      officerIds: inspectorIds,
      ...lastOf(siteRecords),
    })),
    ...cases.map(({ id, number, institutionId, assigneeId, secondId, siteRecords }) => ({
      about: { kind: 'case' as const, id },
      title: number,
      institutionId,
      officerIds: [assigneeId, secondId].filter((one): one is string => one !== null),
      ...lastOf(siteRecords),
    })),
  ]
  return { owner: staff.id, items: await named(prisma, drafts.slice(0, most)) }
}

/** Only what the register or a public page says of the institution: nothing that a complainant told goes along. */
const openIdentifiers = { OR: [{ source: 'register' }, { source: { startsWith: 'http' } }] }

async function named(prisma: Deps['prisma'], drafts: Draft[]): Promise<Visit[]> {
  const [institutions, people] = await Promise.all([
    prisma.institution.findMany({
      where: { id: { in: drafts.map(({ institutionId }) => institutionId) } },
      include: { identifiers: { where: openIdentifiers } },
    }),
    prisma.user.findMany({ where: { id: { in: drafts.flatMap(({ officerIds }) => officerIds) } } }),
  ])
  return drafts.flatMap(({ institutionId, officerIds, ...draft }) => {
    const institution = institutions.find(({ id }) => id === institutionId)
    if (!institution) return []
    const first = (kind: string) => institution.identifiers.find((one) => one.kind === kind)?.value ?? ''
    const { id, name } = institution
    const known = { id, name, address: first('address'), phone: first('phone'), uscc: first('uscc'), licence: first('licence') }
    const officers = officerIds.flatMap((one) => {
      const person = people.find((other) => other.id === one)
      return person ? [{ id: person.id, name: person.name, card: person.cardNumber ?? '' }] : []
    })
    return [{ ...draft, institution: known, officers }]
  })
}
