/** The official calendar, for administrators. */
import * as contract from '#api/contract/calendar.ts'
import type { Deps } from '#api/deps.ts'
import type { Bind } from '#api/http/bind.ts'
import { importCalendar, revertCalendar } from './change.ts'
import { readCalendar } from './read.ts'

export function calendarRoutes(bind: Bind, { prisma, now }: Deps): void {
  bind(contract.readCalendar, ({ params: { year } }) => readCalendar(prisma, year))
  bind(contract.importCalendar, ({ params: { year }, body, staff }) => importCalendar(prisma, staff, { year, ...body }, now()))
  bind(contract.revertCalendar, ({ params: { year }, body, staff }) => revertCalendar(prisma, staff, year, body.version, now()))
}
