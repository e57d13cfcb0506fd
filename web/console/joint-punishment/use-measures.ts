/** Joint punishment on record, and what a head does with it. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { PunishmentEnd, PunishmentMeasureId } from '#policy/joint-punishment.ts'
import { answer, api, type Schemas } from '../../lib/api.ts'

export type JointMeasure = Schemas['JointMeasure']
const key = ['joint-measures']

export const useMeasures = (query: { caseId?: string; measure?: PunishmentMeasureId; active?: 'true' }) =>
  useQuery({
    queryKey: [...key, query],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/joint-measures', { params: { query }, signal })),
  })

export interface Wanted {
  measure: PunishmentMeasureId
  ground: JointMeasure['ground']
  person: string | null
  from: string
  until: string | null
  told: string[]
  note: string
}

/** Both are entries in the history of the case. */
function useDeed<In>(act: (input: In) => Promise<unknown>, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      onDone()
      await Promise.all([key, ['case']].map((queryKey) => queries.invalidateQueries({ queryKey })))
    },
  })
}

export const useRecord = (caseId: string, onDone: () => void) =>
  useDeed(
    (body: Wanted) => answer(api.POST('/api/v1/cases/{id}/joint-measures', { params: { path: { id: caseId } }, body })),
    onDone,
  )

export const useEnd = (onDone: () => void) =>
  useDeed(
    ({ id, ...body }: { id: string; end: PunishmentEnd; note: string }) =>
      answer(api.POST('/api/v1/joint-measures/{id}/end', { params: { path: { id } }, body })),
    onDone,
  )
