/** Who stands in for whoever is away. */
import { z } from 'zod'
import { day, endpoint, idParams } from './endpoint.ts'

const shared = { tag: 'staff', access: 'staff' } as const

const period = z.object({ id: z.uuid(), name: z.string(), from: day, to: day.describe('last day') })

const deputies = z
  .object({
    mine: z.array(period).describe('who stands in for me, now or later'),
    forOthers: z.array(period).describe('for whom I stand in, now or later'),
    candidates: z
      .array(z.object({ id: z.string(), name: z.string(), role: z.string() }))
      .describe('colleagues who see my cases and may take steps in them, those of my role first'),
  })
  .meta({ id: 'Deputies' })

export const listDeputies = endpoint({
  id: 'listDeputies',
  method: 'get',
  path: '/api/v1/me/deputies',
  ...shared,
  summary: 'Who stands in for me, and for whom I do',
  response: deputies,
})

export const nameDeputy = endpoint({
  id: 'nameDeputy',
  method: 'post',
  path: '/api/v1/me/deputies',
  ...shared,
  summary: 'A colleague stands in for me from one day to another: my cases and tasks are among theirs; logged',
  body: z.object({ deputyId: z.string().max(64), from: day, to: day }),
  response: deputies,
})

export const endDeputy = endpoint({
  id: 'endDeputy',
  method: 'delete',
  path: '/api/v1/me/deputies/:id',
  ...shared,
  summary: 'I am back earlier',
  params: idParams,
  response: deputies,
})
