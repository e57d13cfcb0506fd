/** Staff of a district see what led to a finding or belongs to an institution there. */
import type { Staff } from '#api/auth/staff.ts'
import { Refusal } from '#api/errors.ts'
import type { Prisma, PrismaClient } from '#prisma/generated/client.ts'

export function capturesSeenBy({ districtCode }: Pick<Staff, 'districtCode'>): Prisma.CaptureWhereInput {
  if (districtCode === null) return {}
  const here = { districtCode }
  return { listings: { some: { OR: [{ findings: { some: { OR: [here, { case: here }] } } }, { institution: here }] } } }
}

export async function seenCapture(prisma: PrismaClient, id: string, staff: Pick<Staff, 'districtCode'>) {
  const capture = await prisma.capture.findFirst({ where: { id, ...capturesSeenBy(staff) } })
  if (!capture) throw new Refusal('not-found')
  return capture
}

/** A picture that was read, of a page that the caller may see. */
export async function seenPicture(prisma: PrismaClient, id: string, staff: Pick<Staff, 'districtCode'>) {
  const picture = await prisma.picture.findFirst({ where: { id, capture: capturesSeenBy(staff) } })
  if (!picture?.sha256) throw new Refusal('not-found')
  return { ...picture, sha256: picture.sha256 }
}
