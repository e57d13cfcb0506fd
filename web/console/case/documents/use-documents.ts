/** Documents of the case on screen: the list, a preview that follows what is typed, and what keeps or issues them. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useFailureText } from '../../../components/failure.tsx'
import { answer, api, type Schemas } from '../../../lib/api.ts'

export type CaseDocument = Schemas['CaseDocument']
export type Preview = Schemas['DocumentPreview']
export type Values = Record<string, string>
export interface Wanted {
  type: string
  complaintId: string | null
  values: Values
}

const documentsKey = (caseId: string) => ['documents', caseId] as const

export const useDocuments = (caseId: string) =>
  useQuery({
    queryKey: documentsKey(caseId),
    queryFn: ({ signal }) => answer(api.GET('/api/v1/cases/{id}/documents', { params: { path: { id: caseId } }, signal })),
  })

export const usePreview = (caseId: string, wanted: Wanted) =>
  useQuery({
    queryKey: ['document-preview', caseId, wanted],
    queryFn: ({ signal }) =>
      answer(api.POST('/api/v1/cases/{id}/documents/preview', { params: { path: { id: caseId } }, body: wanted, signal })),
    placeholderData: keepPreviousData,
  })

/** Keeps what was typed; a document that is not there yet is drawn up. */
async function keep(caseId: string, document: CaseDocument | null, wanted: Wanted): Promise<CaseDocument> {
  const { values } = wanted
  if (!document)
    return (await answer(api.POST('/api/v1/cases/{id}/documents', { params: { path: { id: caseId } }, body: wanted }))).document
  const params = { path: { id: document.id } }
  return (await answer(api.PUT('/api/v1/documents/{id}', { params, body: { version: document.version, values } }))).document
}

export function useKeepDocument(caseId: string, document: CaseDocument | null) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const failureText = useFailureText()
  return useMutation({
    mutationFn: async ({ wanted, issue }: { wanted: Wanted; issue: boolean }) => {
      const kept = await keep(caseId, document, wanted)
      if (!issue) return kept
      const params = { path: { id: kept.id } }
      return (await answer(api.POST('/api/v1/documents/{id}/issues', { params, body: { version: kept.version } }))).document
    },
    onError: (error) => void message.error(failureText(error), 8),
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: documentsKey(caseId) })
      void queries.invalidateQueries({ queryKey: ['case', caseId] })
    },
  })
}
