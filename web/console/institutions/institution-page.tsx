import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { formatTime, inList } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure } from '../fetch-failure.tsx'
import { useMay } from '../me.ts'
import { useMarkName } from '../merging/reasons.tsx'
import { districtName, stateName, violationName } from '../names.ts'
import { DataTable, numbers } from '../parts/data-table.tsx'
import { LicenceBadge } from '../parts/licence-badge.tsx'
import { useSourceName } from '../parts/use-source-name.ts'
import { Measures } from './measures.tsx'
import { Relations } from './relations.tsx'
import { RiskPanel } from './risk-panel.tsx'
import './institution.css'

type Profile = Schemas['InstitutionProfile']

/** All that is known of one institution, whatever it was called. */
export function InstitutionPage() {
  const { id = '' } = useParams()
  const { t } = useTranslation('console')
  const language = useLanguage()
  const may = useMay()
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ['institution', id],
    queryFn: () => answer(api.GET('/api/v1/institutions/{id}', { params: { path: { id } } })),
  })
  useTitle(data?.institution.name ?? t('master.title'))
  if (isPending) return <Skeleton active paragraph={{ rows: 12 }} />
  if (error) return <FetchFailure error={error} onRetry={refetch} />
  const { institution, merged, risk } = data
  return (
    <div className="work">
      <Link to="/console/institutions">{t('master.back')}</Link>
      <div className="work-title">
        <h1 className="console-title">{institution.name}</h1>
        <LicenceBadge status={institution.licenceStatus} />
        {institution.districtCode && <span>{districtName(institution.districtCode, language)}</span>}
        {institution.openCase && (
          <Link to={`/console/cases/${institution.openCase.id}`} className="badge is-brand">
            {institution.openCase.number}
          </Link>
        )}
        {may('institution.edit') && (
          <div className="is-acts">
            <Link to={`/console/institutions/${institution.id}/move`}>{t('same.move.open')}</Link>
          </div>
        )}
      </div>
      {merged.length > 0 && (
        <p>
          {t('master.merged', {
            names: inList(
              merged.map(({ name }) => name),
              language,
            ),
          })}{' '}
          <Link to={`/console/merging/log?about=${institution.id}`}>{t('master.decisions')}</Link>
        </p>
      )}
      <div className="master-columns">
        <div className="work">
          <Cases cases={data.cases} />
          <Violations rows={data.violations} />
          <Adverts rows={data.adverts} />
          <Complaints rows={data.complaints} total={institution.complaints} />
        </div>
        <div className="work">
          <RiskPanel institutionId={institution.id} risk={risk} />
          <Identifiers rows={data.identifiers} />
          <Relations institutionId={institution.id} name={institution.name} />
        </div>
      </div>
    </div>
  )
}

/** A titled panel that says so when it has nothing to show. */
export function Part({ title, empty, children }: { title: string; empty: boolean; children: ReactNode }) {
  const { t } = useTranslation('console')
  return (
    <section className="panel work-panel" aria-label={title}>
      <h2>{title}</h2>
      {empty ? <p className="work-none">{t('master.nothing')}</p> : children}
    </section>
  )
}

function Cases({ cases }: { cases: Profile['cases'] }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  return (
    <Part title={t('master.cases')} empty={cases.length === 0}>
      <ul className="master-list">
        {cases.map((row) => (
          <li key={row.id}>
            <Link to={`/console/cases/${row.id}`}>{row.number}</Link>{' '}
            <span className="badge">{stateName(row.state, language)}</span> <small>{formatTime(row.openedAt).slice(0, 10)}</small>
            <Measures outcome={row.outcome} measures={row.measures} />
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Violations({ rows }: { rows: Profile['violations'] }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  return (
    <Part title={t('master.violations')} empty={rows.length === 0}>
      <DataTable
        label={t('master.violations')}
        heads={[
          t('master.violation'),
          ...numbers(t('master.count.confirmed'), t('master.count.open'), t('master.count.rejected')),
        ]}
        panel={false}
      >
        {rows.map((row) => (
          <tr key={row.violation}>
            <td className="is-words">{violationName(row.violation, language)}</td>
            <td className="is-number">{row.confirmed}</td>
            <td className="is-number">{row.open}</td>
            <td className="is-number">{row.rejected}</td>
          </tr>
        ))}
      </DataTable>
    </Part>
  )
}

function Adverts({ rows }: { rows: Profile['adverts'] }) {
  const { t } = useTranslation('console')
  const sourceName = useSourceName()
  return (
    <Part title={t('master.adverts')} empty={rows.length === 0}>
      <ul className="master-list">
        {rows.map((row) => (
          <li key={row.id}>
            <Link to={`/console/captures/${row.captureId}/timeline`}>{row.title || row.url}</Link>{' '}
            {row.findings > 0 && <span className="badge is-warn">{t('queue.findings', { count: row.findings })}</span>}
            <br />
            <small>
              {sourceName.channel(row.channel)} · {formatTime(row.seenAt)}
            </small>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Complaints({ rows, total }: { rows: Profile['complaints']; total: number }) {
  const { t } = useTranslation('console')
  const sourceName = useSourceName()
  return (
    <Part title={t('master.complaintsTitle', { total })} empty={rows.length === 0}>
      <ul className="master-list">
        {rows.map((row) => (
          <li key={row.id}>
            <b>{row.number}</b> <span className="badge">{sourceName.matter(row.kind)}</span>{' '}
            <small>{formatTime(row.filedAt)}</small>
            <br />
            {row.caseId ? <Link to={`/console/cases/${row.caseId}`}>{row.text}</Link> : row.text}
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** Names, numbers and addresses with where each was seen and since when; what ended stays readable. */
function Identifiers({ rows }: { rows: Profile['identifiers'] }) {
  const { t } = useTranslation('console')
  const nameOf = useMarkName()
  return (
    <Part title={t('master.identifiers')} empty={rows.length === 0}>
      <ul className="master-list">
        {rows.map((row) => (
          <li key={row.id} className={row.to ? 'is-over' : ''}>
            <small>{nameOf(row.kind)}</small> {row.value}
            <br />
            <small>
              {row.source === 'register' ? t('master.fromRegister') : row.source} · {formatTime(row.from).slice(0, 10)}
              {row.to && ` – ${formatTime(row.to).slice(0, 10)}`}
            </small>
          </li>
        ))}
      </ul>
    </Part>
  )
}
