import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { Loading } from '../../components/loading.tsx'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure } from '../fetch-failure.tsx'
import { Districts, Elsewhere, Excerpt, Seen } from './advert-facts.tsx'
import { CopyTable } from './copy-table.tsx'
import { useAdvert } from './use-adverts.ts'
import './adverts.css'

/** One advert and all the pages that show it. */
export function AdvertPage() {
  const { id = '' } = useParams()
  const { t } = useTranslation('console')
  useTitle(t('adverts.title'))
  const advert = useAdvert(id)
  if (advert.isPending) return <Loading />
  if (advert.isError) return <FetchFailure error={advert.error} onRetry={() => void advert.refetch()} />
  const { copies, ...row } = advert.data
  return (
    <div className="work">
      <div className="advert-head">
        <h1 className="console-title">{t('adverts.title')}</h1>
        <Link to="/console/adverts">{t('adverts.back')}</Link>
      </div>
      <div className="panel advert-card">
        <Excerpt advert={row} />
        <p className="work-lead advert-sums">
          <strong>{t('adverts.pagesCount', { count: row.pages })}</strong> <Elsewhere advert={row} />
          <span>
            <Districts advert={row} />
          </span>
          <span>
            <Seen advert={row} />
          </span>
        </p>
      </div>
      <h2>{t('adverts.copies')}</h2>
      {copies.length < row.pages - row.elsewhere && <p className="work-lead">{t('adverts.atMost', { count: copies.length })}</p>}
      <CopyTable copies={copies} />
    </div>
  )
}
