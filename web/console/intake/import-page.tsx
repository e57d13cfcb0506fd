import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { answer, api } from '../../lib/api.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure } from '../fetch-failure.tsx'
import { BatchState } from './imports-page.tsx'
import { MapColumns } from './map-columns.tsx'
import { TakenIn } from './taken-in.tsx'

const underWay = ['WAITING', 'RUNNING', 'UNDOING']

/** One sheet: its columns are chosen, then it is watched coming in. */
export function ImportPage() {
  const { id = '' } = useParams()
  const { t } = useTranslation('console')
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ['import', id],
    queryFn: () => answer(api.GET('/api/v1/imports/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (underWay.includes(state.data?.batch.state ?? '') ? 1000 : false),
  })
  useTitle(data?.batch.fileName ?? t('door.imports.title'))
  if (isPending) return <Skeleton active />
  if (error) return <FetchFailure error={error} onRetry={refetch} />
  const { batch, faults } = data
  return (
    <div className="work">
      <Link to="/console/imports">{t('door.imports.back')}</Link>
      <div className="work-title">
        <h1 className="console-title">{batch.fileName}</h1>
        <BatchState state={batch.state} />
      </div>
      {batch.state === 'UPLOADED' ? <MapColumns batch={batch} /> : <TakenIn batch={batch} faults={faults} />}
    </div>
  )
}
