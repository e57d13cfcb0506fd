import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { layers } from '#policy/draws/draw.ts'
import { useFailureText } from '../../components/failure.tsx'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { usePick } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure } from '../fetch-failure.tsx'
import { alone } from '../names.ts'
import { TaskTable } from './task-table.tsx'
import '../reports/reports.css'

type Draw = Schemas['Draw']

/** One draw: its pool and commitments, the draw itself, and the inspections that follow. */
export function DrawPage() {
  const { t } = useTranslation('console')
  const { id = '' } = useParams()
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ['draw', id],
    queryFn: () => answer(api.GET('/api/v1/draws/{id}', { params: { path: { id } } })),
  })
  useTitle(data?.title ?? t('inspections.title'))
  if (isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (error) return <FetchFailure error={error} onRetry={refetch} />
  return (
    <div className="work">
      <Link to="/console/draws">{t('inspections.back')}</Link>
      <div className="work-title">
        <h1 className="console-title">{data.title}</h1>
        <div className="is-acts">
          <Button href="/draws">{t('inspections.public')}</Button>
          {data.drawnAt && <Button href={`/api/v1/draws/${id}/word`}>{t('inspections.sheets')}</Button>}
        </div>
      </div>
      <Pool draw={data} />
      {data.mayDraw && <DrawForm id={id} />}
      {data.tasks.length > 0 && <TaskTable draw={data} />}
    </div>
  )
}

function Pool({ draw }: { draw: Draw }) {
  const { t } = useTranslation('console')
  const citizen = useTranslation('citizen')
  const pick = usePick()
  return (
    <section className="panel work-panel" aria-label={t('inspections.targets')}>
      <p>{citizen.t('draws.pool', { targets: draw.targets, inspectors: draw.inspectors })}</p>
      <ul>
        {draw.layers.map(({ layer, size, share }) => (
          <li key={layer}>{t('inspections.layers', { name: alone(pick(layers[layer])), size, share })}</li>
        ))}
      </ul>
      <small className="report-hash">
        {citizen.t('draws.poolHash')} {draw.poolHash}
      </small>
      <small className="report-hash">
        {citizen.t('draws.commitment')} {draw.commitment}
      </small>
    </section>
  )
}

function DrawForm({ id }: { id: string }) {
  const { t } = useTranslation('console')
  const failureText = useFailureText()
  const queries = useQueryClient()
  const [witness, setWitness] = useState('')
  const run = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/draws/{id}/result', { params: { path: { id } }, body: { witness } })),
    onSuccess: (draw) => queries.setQueryData(['draw', id], draw),
  })
  return (
    <section className="panel work-panel" aria-label={t('inspections.draw')}>
      <label htmlFor="witness">{t('inspections.witness')}</label>
      <Input id="witness" maxLength={500} value={witness} onChange={({ target }) => setWitness(target.value)} />
      <div>
        <Button type="primary" disabled={!witness.trim()} loading={run.isPending} onClick={() => run.mutate()}>
          {t('inspections.draw')}
        </Button>
      </div>
      {run.error && <Alert type="error" title={failureText(run.error)} />}
    </section>
  )
}
