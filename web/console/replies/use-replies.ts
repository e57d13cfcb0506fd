/** Invitations of the reader's institution, and what is sent about them. */
import { useQuery } from '@tanstack/react-query'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { useDeskAct } from '../desk/use-desk-data.ts'

export type OwnInvitation = Schemas['OwnInvitation']
export type Invitation = Schemas['Invitation']

export interface Reply {
  words: string
  promise: string | null
  promisedDay: string | null
  files: File[]
}

export const useOwnInvitations = () =>
  useQuery({ queryKey: ['invitations'], queryFn: ({ signal }) => answer(api.GET('/api/v1/invitations', { signal })) })

const sendFile = (id: string, file: File) =>
  answer(
    api.POST('/api/v1/invitations/{id}/files', {
      params: { path: { id }, query: { name: file.name.slice(-200) || 'file' } },
      body: file as never,
      bodySerializer: (raw: unknown) => raw as File,
      headers: { 'Content-Type': 'application/octet-stream' },
    }),
  )

/** The files first: the reply names them. */
export const useGiveReply = (id: string) =>
  useDeskAct(async ({ files, ...reply }: Reply) => {
    const sent: string[] = []
    for (const file of files) sent.push((await sendFile(id, file)).id)
    return answer(api.POST('/api/v1/invitations/{id}/reply', { params: { path: { id } }, body: { ...reply, files: sent } }))
  })

export const useInvite = (caseId: string) =>
  useDeskAct((body: { asked: string; findings: string[]; dueDay: string }) =>
    answer(api.POST('/api/v1/cases/{id}/invitations', { params: { path: { id: caseId } }, body })),
  )

export const useWithdraw = (id: string) =>
  useDeskAct(() => answer(api.POST('/api/v1/invitations/{id}/withdrawal', { params: { path: { id } }, body: {} })))
