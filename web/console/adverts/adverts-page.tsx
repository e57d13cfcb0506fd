import { Button, Segmented, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure, NotAllowed } from '../fetch-failure.tsx'
import { useMay } from '../me.ts'
import { DataTable } from '../parts/data-table.tsx'
import { Nothing } from '../parts/nothing.tsx'
import { PagesEnd } from '../parts/pages-end.tsx'
import { Districts, Elsewhere, Excerpt, Institutions, Seen } from './advert-facts.tsx'
import { type AdvertRow, useAdverts } from './use-adverts.ts'
import './adverts.css'

const kinds = ['all', 'text', 'picture'] as const

/** Adverts that stand on two pages or more, by the number of pages. */
export function AdvertsPage() {
  const { t } = useTranslation('console')
  useTitle(t('adverts.title'))
  const may = useMay()
  const [search, setSearch] = useSearchParams()
  const kind = kinds.find((one) => one === search.get('kind')) ?? 'all'
  const alleged = search.get('alleged') === 'false' ? 'false' : 'true'
  const adverts = useAdverts({ alleged, ...(kind === 'all' ? {} : { kind }) })
  if (!may('trend.read')) return <NotAllowed />
  const rows = adverts.data?.pages.flatMap((page) => page.items) ?? []
  const choose = (more: Record<string, string>) => setSearch({ kind, alleged, ...more }, { replace: true })
  return (
    <div className="work">
      <h1 className="console-title">{t('adverts.title')}</h1>
      <p className="work-lead">{t('adverts.lead')}</p>
      <div className="work-tools">
        <Segmented
          value={alleged}
          onChange={(chosen) => choose({ alleged: chosen })}
          options={[
            { value: 'true', label: t('adverts.allegedOnly') },
            { value: 'false', label: t('adverts.all') },
          ]}
        />
        <Segmented
          value={kind}
          onChange={(chosen) => choose({ kind: chosen })}
          options={kinds.map((value) => ({ value, label: t(`adverts.kinds.${value}`) }))}
        />
      </div>
      {adverts.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {adverts.error && <FetchFailure error={adverts.error} onRetry={() => adverts.refetch()} />}
      {adverts.data && rows.length === 0 && (
        <Nothing text={t(alleged === 'true' ? 'adverts.noneAlleged' : 'adverts.none')}>
          {alleged === 'true' && <Button onClick={() => choose({ alleged: 'false' })}>{t('adverts.seeAll')}</Button>}
        </Nothing>
      )}
      {rows.length > 0 && <AdvertTable rows={rows} />}
      <PagesEnd pages={adverts} />
    </div>
  )
}

const columns = ['advert', 'pages', 'institutions', 'districts', 'findings', 'seen'] as const

function AdvertTable({ rows }: { rows: readonly AdvertRow[] }) {
  const { t } = useTranslation('console')
  return (
    <DataTable label={t('adverts.title')} heads={columns.map((column) => t(`adverts.${column}`))} cards className="advert-table">
      {rows.map((advert) => (
        <tr key={advert.id} data-advert={advert.id}>
          <td className="is-name">
            <Excerpt advert={advert} />
            <Link to={`/console/adverts/${advert.id}`}>{t('adverts.open')}</Link>
          </td>
          <td data-label={t('adverts.pages')}>
            {advert.pages} <Elsewhere advert={advert} />
          </td>
          <td data-label={t('adverts.institutions')} className="is-whose">
            <Institutions advert={advert} />
          </td>
          <td data-label={t('adverts.districts')} className="is-few">
            <Districts advert={advert} />
          </td>
          <td data-label={t('adverts.findings')}>{advert.findings}</td>
          <td data-label={t('adverts.seen')} className="is-time">
            <Seen advert={advert} />
          </td>
        </tr>
      ))}
    </DataTable>
  )
}
