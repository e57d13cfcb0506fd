import { departments } from '#policy/departments.ts'
import { districts } from '#policy/districts.ts'
import type { PrismaClient } from './generated/client.ts'

/** Districts and departments: the ground everything else refers to. */
export async function seedReference(prisma: PrismaClient): Promise<void> {
  await prisma.district.createMany({
    data: districts.map(({ code, name, short, en, type, feeArea, escrowPilot }) => ({
      code,
      name,
      nameEn: en,
      short,
      type,
      feeArea,
      escrowPilot,
    })),
    skipDuplicates: true,
  })
  await prisma.department.createMany({
    data: departments.map(({ code, zh, en }) => ({ code, name: zh, nameEn: en })),
    skipDuplicates: true,
  })
}
