/** The officer's queue and cases. What is done is done by the verbs beside this file; here is who may, and to which rows. */
import { staffDid } from '#api/audit/staff-did.ts'
import { can, type Staff } from '#api/auth/staff.ts'
import {
  actOnCase,
  assignCase as assignEndpoint,
  countCases,
  getCase,
  listCases,
  nextCase,
  noteOnCase,
} from '#api/contract/cases.ts'
import { deadlineBoard, listEscalations } from '#api/contract/deadlines.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/errors.ts'
import type { Bind } from '#api/http/bind.ts'
import { worksFor } from '#api/users/deputies.ts'
import { type Act, act } from './act.ts'
import { addNote } from './add-note.ts'
import { assignCase } from './assign-case.ts'
import { dayOf } from './day-of.ts'
import { readBoard, readEscalations } from './deadline-board.ts'
import { takeNextCase } from './next-case.ts'
import { readCounts } from './read-counts.ts'
import { readCases } from './read-list.ts'
import { readCase, seenCase } from './read-view.ts'
import { withoutComplainants } from './without-complainants.ts'

export function caseRoutes(bind: Bind, deps: Deps): void {
  const { prisma, now } = deps

  const withStandIns = async (staff: Staff): Promise<Staff> => ({
    ...staff,
    worksFor: await worksFor(prisma, staff.id, dayOf(now())),
  })

  bind(listCases, async ({ query, staff }) => readCases(prisma, query, await withStandIns(staff), now()))

  bind(countCases, async ({ query, staff }) => readCounts(prisma, query, await withStandIns(staff), now()))

  bind(deadlineBoard, ({ staff }) => readBoard(prisma, staff, now()))

  bind(listEscalations, async ({ staff }) => ({ items: await readEscalations(prisma, await withStandIns(staff), now()) }))

  bind(getCase, ({ params, staff }) => readCase(deps, params.id, staff))

  const take = async (staff: Staff, step: Act) => {
    const { caseId, action } = step
    await seenCase(prisma, caseId, staff)
    const note = await withoutComplainants(deps, { caseId }, step.note)
    const { to } = await act(prisma, staff, { ...step, note }, now())
    await staffDid(deps, staff, 'case.act', `case:${caseId}`, { action })
    return to
  }

  bind(actOnCase, async ({ params: { id }, body, staff }) => {
    await take(staff, { caseId: id, ...body })
    return readCase(deps, id, staff)
  })

  bind(assignEndpoint, async ({ params: { id }, body, staff }) => {
    const { assigneeId } = await seenCase(prisma, id, staff)
    if (!can(staff, 'case.assign')) ownHandsOnly(staff, assigneeId, body)
    await assignCase(prisma, staff, { caseId: id, ...body }, now())
    await staffDid(deps, staff, 'case.assign', `case:${id}`, { assigneeId: body.assigneeId, secondId: body.secondId ?? null })
    return readCase(deps, id, staff)
  })

  bind(nextCase, async ({ body, staff }) => {
    const moved = body.after ? await take(staff, body.after) : null
    const id = await takeNextCase(prisma, staff, now())
    if (id === null) return { id, case: null, moved }
    const [taken] = await Promise.all([readCase(deps, id, staff), staffDid(deps, staff, 'case.take', `case:${id}`)])
    return { id, case: taken, moved }
  })

  bind(noteOnCase, async ({ params: { id }, body, staff }) => {
    await seenCase(prisma, id, staff)
    await addNote(prisma, staff, id, await withoutComplainants(deps, { caseId: id }, body.note), now())
    await staffDid(deps, staff, 'case.note', `case:${id}`)
    return readCase(deps, id, staff)
  })
}

type Wish = { assigneeId: string | null; secondId?: string | null | undefined }

/** Whoever may not assign may take a case that nobody has, ask a colleague to join, and give the case back. */
function ownHandsOnly(staff: Staff, before: string | null, { assigneeId }: Wish): void {
  const takesFree = assigneeId === staff.id && before === null
  const hasIt = before === staff.id && (assigneeId === staff.id || assigneeId === null)
  if (takesFree || hasIt) return
  const detail = { zh: '您只能领取无人办理的案件，或退回自己的案件', en: 'You may take a free case or give back your own' }
  throw new Refusal('forbidden', { detail })
}
