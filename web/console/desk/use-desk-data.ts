/** Tasks, links and referrals of a case, and the referrals of an office. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useFailureText } from '../../components/failure.tsx'
import { answer, api, type Schemas } from '../../lib/api.ts'

export type Desk = Schemas['CaseDesk']
export type Referral = Schemas['Referral']

export const useDeskData = (caseId: string) =>
  useQuery({
    queryKey: ['desk', caseId],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/cases/{id}/desk', { params: { path: { id: caseId } }, signal })),
  })

export const useReferrals = () =>
  useQuery({ queryKey: ['referrals'], queryFn: ({ signal }) => answer(api.GET('/api/v1/referrals', { signal })) })

/** Whatever is done here changes the case, its queue and the inbox. */
export function useDeskAct<In>(act: (input: In) => Promise<unknown>) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const failureText = useFailureText()
  return useMutation({
    mutationFn: act,
    onError: (error) => void message.error(failureText(error)),
    onSettled: async () => {
      await Promise.all(
        [['desk'], ['referrals'], ['invitations'], ['case'], ['case-counts']].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      )
    },
  })
}

export const addTask = (id: string, title: string, dueDay: string | null) =>
  answer(api.POST('/api/v1/cases/{id}/tasks', { params: { path: { id } }, body: { title, dueDay } }))

export const finishTask = (id: string, task: string, done: boolean) =>
  answer(api.PUT('/api/v1/cases/{id}/tasks/{task}', { params: { path: { id, task } }, body: { done } }))

export const linkCase = (id: string, other: string, kind: 'related' | 'child' | 'same-address') =>
  answer(api.POST('/api/v1/cases/{id}/links', { params: { path: { id } }, body: { other, kind } }))

export const unlinkCase = (id: string, link: string) =>
  answer(api.DELETE('/api/v1/cases/{id}/links/{link}', { params: { path: { id, link } } }))

export const offerReferral = (
  id: string,
  body: { toDistrict: string | null; toDepartment: string; reason: string; version: number },
) => answer(api.POST('/api/v1/cases/{id}/referrals', { params: { path: { id } }, body }))

export const answerReferral = (id: string, accept: boolean, words: string) =>
  answer(api.POST('/api/v1/referrals/{id}/answer', { params: { path: { id } }, body: { accept, answer: words } }))

export const withdrawReferral = (id: string) =>
  answer(api.POST('/api/v1/referrals/{id}/withdrawal', { params: { path: { id } }, body: {} }))
