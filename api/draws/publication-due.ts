import { termsInForce } from '#api/deadlines/in-force.ts'
import { dueDay } from '#policy/deadlines.ts'
import type { Prisma } from '#prisma/generated/client.ts'

/** The day by which the result of an inspection is published. */
export const publicationDue = async (db: Prisma.TransactionClient, inspectedOn: string): Promise<string> =>
  dueDay('DL32', inspectedOn, await termsInForce(db)) ?? inspectedOn
