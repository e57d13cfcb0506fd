/** Groups of sources and the settings that hold where nobody says anything. */
import { useQuery } from '@tanstack/react-query'
import { answer, api } from '../../lib/api.ts'

export const useGroups = () =>
  useQuery({ queryKey: ['crawl', 'groups'], queryFn: () => answer(api.GET('/api/v1/source-groups')) })
