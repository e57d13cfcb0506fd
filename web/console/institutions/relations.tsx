import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { answer, api } from '../../lib/api.ts'
import { FetchFailure } from '../fetch-failure.tsx'
import { useMarkName } from '../merging/reasons.tsx'
import { LicenceBadge } from '../parts/licence-badge.tsx'
import { RelationsGraph } from './relations-graph.tsx'

/** Who shares a number, account, representative or address with it, and where that was seen on both sides. */
export function Relations({ institutionId: id, name }: { institutionId: string; name: string }) {
  const { t } = useTranslation('console')
  const nameOf = useMarkName()
  const seenAt = (source: string) => (source === 'register' ? t('master.fromRegister') : source)
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ['institution', id, 'relations'],
    queryFn: () => answer(api.GET('/api/v1/institutions/{id}/relations', { params: { path: { id } } })),
  })
  const [chosen, setChosen] = useState<string | null>(null)
  const choose = (one: string) => {
    setChosen(one)
    document.querySelector(`[data-relation="${one}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <section className="panel work-panel" aria-label={t('master.relations')}>
      <h2>{t('master.relations')}</h2>
      {isPending && <Skeleton active />}
      {error && <FetchFailure error={error} onRetry={refetch} />}
      {data?.items.length === 0 && <p className="work-none">{t('master.noRelations')}</p>}
      {data && data.items.length > 0 && <RelationsGraph name={name} relations={data.items} chosen={chosen} onChoose={choose} />}
      <ul className="master-list">
        {data?.items.map(({ institution, shared }) => (
          <li key={institution.id} data-relation={institution.id} className={institution.id === chosen ? 'is-chosen' : ''}>
            <Link to={`/console/institutions/${institution.id}`}>{institution.name}</Link>{' '}
            <LicenceBadge status={institution.licenceStatus} />
            <ul className="master-shared">
              {shared.map(({ kind, value, here, there }) => (
                <li key={`${kind} ${value}`}>
                  <small>{nameOf(kind)}</small> {value}
                  <br />
                  <small>{t('master.seen', { here: seenAt(here), there: seenAt(there) })}</small>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
