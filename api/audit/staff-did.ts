/** The audit line of something a member of staff did. */

import type { Staff } from '#api/auth/staff.ts'
import type { Deps } from '#api/deps.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { appendAudit } from './append-audit.ts'

export const staffDid = (
  { prisma, now }: Deps,
  staff: Staff,
  action: string,
  subject: string,
  detail: Prisma.InputJsonObject = {},
): Promise<void> => prisma.$transaction((tx) => appendAudit(tx, { actorId: staff.id, action, subject, detail }, now()))
