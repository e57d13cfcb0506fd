import { useQuery } from '@tanstack/react-query'
import { answer, api } from '../../lib/api.ts'
import { usePages } from '../crawl/use-pages.ts'

export const dueWindows = ['overdue', 'today', 'week'] as const
export type DueWindow = (typeof dueWindows)[number]

export const useBoard = () =>
  useQuery({ queryKey: ['deadlines'], queryFn: ({ signal }) => answer(api.GET('/api/v1/deadlines', { signal })) })

export const useEscalations = () =>
  useQuery({ queryKey: ['escalations'], queryFn: ({ signal }) => answer(api.GET('/api/v1/escalations', { signal })) })

export function useDueCases(due: DueWindow, officer: string | null) {
  const query = { due, sort: 'due', limit: 20, ...(officer ? { officer } : {}) } as const
  return usePages(['due-cases', query], (cursor) =>
    answer(api.GET('/api/v1/cases', { params: { query: { ...query, ...cursor } } })),
  )
}
