import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api, type Schemas } from '../../lib/api.ts'

export type Report = Schemas['HalfMonthReport']
export type RollUp = Schemas['HalfMonthRollUp']

export const useHalfMonth = (id: string) =>
  useQuery({
    queryKey: ['half-month', id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/half-months/{id}', { params: { path: { id } }, signal })),
  })

export const useReport = (id: string) =>
  useQuery({
    queryKey: ['report', id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/half-monthly-reports/{id}', { params: { path: { id } }, signal })),
  })

export type Act =
  | { act: 'write'; texts: Record<string, string> }
  | { act: 'sign' }
  | { act: 'submit' }
  | { act: 'return'; note: string }

function send(report: Report, act: Act): Promise<Report> {
  const { id, version } = report
  const params = { path: { id } }
  if (act.act === 'write')
    return answer(api.PUT('/api/v1/half-monthly-reports/{id}', { params, body: { version, texts: act.texts } }))
  if (act.act === 'sign') return answer(api.POST('/api/v1/half-monthly-reports/{id}/signature', { params, body: { version } }))
  if (act.act === 'submit') return answer(api.POST('/api/v1/half-monthly-reports/{id}/submission', { params, body: { version } }))
  return answer(api.POST('/api/v1/half-monthly-reports/{id}/return', { params, body: { version, note: act.note } }))
}

/** Acts on the version on screen; the answer is the new one. */
export function useReportAct(report: Report) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (act: Act) => send(report, act),
    onSuccess: (next) => {
      queries.setQueryData(['report', report.id], next)
      void queries.invalidateQueries({ queryKey: ['half-month'] })
    },
  })
}

export function useCircular(id: string, version: number) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { text: string; issue: boolean }) =>
      answer(api.PUT('/api/v1/half-months/{id}/circular', { params: { path: { id } }, body: { ...body, version } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['half-month', id] }),
  })
}
