import { Tooltip } from 'antd'
import { useTranslation } from 'react-i18next'
import { dayOf } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import { useMay } from '../me.ts'
import { districtName } from '../names.ts'
import type { AdvertRow } from './use-adverts.ts'

/** More names than this are a number with the names behind it. */
const mostNames = 3

export function Institutions({ advert: { institutions, institutionCount } }: { advert: AdvertRow }) {
  const { t } = useTranslation('console')
  if (institutions.length === 0) return <>{t('adverts.noInstitution')}</>
  const names = institutions.slice(0, mostNames).map(({ id, name }) => <li key={id}>{name}</li>)
  return (
    <ul className="advert-names">
      {names}
      {institutionCount > mostNames && (
        <li>
          <Tooltip
            title={
              <ul className="advert-names">
                {institutions.map(({ id, name }) => (
                  <li key={id}>{name}</li>
                ))}
              </ul>
            }
          >
            <span>{t('adverts.moreInstitutions', { count: institutionCount })}</span>
          </Tooltip>
        </li>
      )}
    </ul>
  )
}

export function Districts({ advert }: { advert: AdvertRow }) {
  const language = useLanguage()
  return (
    <span className="advert-districts">
      {advert.districts.map((code) => (
        <span key={code} className="badge">
          {districtName(code, language)}
        </span>
      ))}
    </span>
  )
}

export function Seen({ advert: { firstSeenAt, lastSeenAt } }: { advert: AdvertRow }) {
  const { t } = useTranslation('console')
  const [from, to] = [dayOf(firstSeenAt), dayOf(lastSeenAt)]
  return <>{from === to ? from : t('adverts.seenFromTo', { from, to })}</>
}

export function Elsewhere({ advert: { elsewhere } }: { advert: AdvertRow }) {
  const { t } = useTranslation('console')
  return elsewhere > 0 ? <small>{t('adverts.elsewhere', { count: elsewhere })}</small> : null
}

/** What it looks like: the poster, or how its words begin. */
export function Excerpt({ advert: { pictureId, excerpt } }: { advert: AdvertRow }) {
  const { t } = useTranslation('console')
  const seesEvidence = useMay()('evidence.read')
  return (
    <div className="advert-excerpt">
      {pictureId && seesEvidence && (
        <img src={`/api/v1/pictures/${pictureId}/content`} loading="lazy" alt={t('adverts.poster')} />
      )}
      <span>{excerpt}</span>
    </div>
  )
}
