import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { answer, api } from '../../lib/api.ts'
import type { paths } from '../../lib/api-schema.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure } from '../fetch-failure.tsx'
import { MattersForm } from './matters-form.tsx'
import { SplitParts } from './split-parts.tsx'
import '../merging/merging.css'

export type SplitView = paths['/api/v1/complaints/{id}/split']['get']['responses'][200]['content']['application/json']

/** One order with several matters: taken apart here, and put together again. */
export function SplitPage() {
  const { id = '' } = useParams()
  const { t } = useTranslation('console')
  useTitle(t('same.split.title'))
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ['merging', 'split', id],
    queryFn: () => answer(api.GET('/api/v1/complaints/{id}/split', { params: { path: { id } } })),
  })
  if (isPending) return <Skeleton active />
  if (error) return <FetchFailure error={error} onRetry={refetch} />
  return (
    <div className="work">
      {data.case && <Link to={`/console/cases/${data.case.id}`}>{t('same.parts.back')}</Link>}
      <h1 className="console-title">
        {t('same.split.title')} {data.number}
      </h1>
      <section className="panel work-panel" aria-label={t('same.split.original')}>
        <h2>{t('same.split.original')}</h2>
        <p className="same-text">{data.text}</p>
      </section>
      {data.state === 'whole' && <MattersForm id={id} view={data} />}
      {data.state === 'split' && <SplitParts view={data} />}
      {data.state === 'part' && (
        <p className="work-lead">
          {t('same.split.isPart')} <Link to={`/console/complaints/${data.wholeId}/split`}>{t('same.split.toWhole')}</Link>
        </p>
      )}
    </div>
  )
}
