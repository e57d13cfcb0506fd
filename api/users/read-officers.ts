/** Who may be given a case. */
import type { Staff } from '#api/auth/staff.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'

/** Who works on cases here: of the district, or of the whole city. Whoever sees the city and names no case sees all of them. */
export function readOfficers(
  prisma: PrismaClient,
  districtCode: string | null,
  asker?: Staff,
): Promise<{ id: string; name: string }[]> {
  const everybody = asker !== undefined && asker.districtCode === null
  return prisma.user.findMany({
    where: {
      disabled: false,
      role: { in: ['officer', 'unit-head', 'reviewer'] },
      ...(everybody ? {} : { OR: [{ districtCode: null }, ...(districtCode ? [{ districtCode }] : [])] }),
    },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
    take: 200,
  })
}
