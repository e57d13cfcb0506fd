/** The words of texts, and putting others in force. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../components/failure.tsx'
import { answer, api, Problem, type Schemas } from '../../lib/api.ts'

export type Wording = Schemas['Wording']
const key = ['wordings']

export const useWordings = (enabled: boolean) =>
  useQuery({ queryKey: key, queryFn: ({ signal }) => answer(api.GET('/api/v1/wordings', { signal })), enabled })

export const useWording = (id: string) =>
  useQuery({
    queryKey: [...key, id],
    queryFn: ({ signal }) => answer(api.GET('/api/v1/wordings/{id}', { params: { path: { id } }, signal })),
  })

export const putInForce = (id: string, body: { paragraphs: string[]; note: string; seen: number }) =>
  answer(api.POST('/api/v1/wordings/{id}', { params: { path: { id } }, body }))

export const restore = (id: string, version: number) =>
  answer(api.POST('/api/v1/wordings/{id}/reversions', { params: { path: { id } }, body: { version } }))

/** A text that somebody else changed meanwhile is read again. */
export function useChange<In>(act: (input: In) => Promise<Wording>) {
  const { t } = useTranslation('console')
  const { message } = App.useApp()
  const failureText = useFailureText()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => void message.success(t('wording.saved')),
    onError: (error) => {
      const isStale = error instanceof Problem && error.code === 'stale-version'
      message.error(isStale ? t('wording.stale') : failureText(error), 8)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
}
