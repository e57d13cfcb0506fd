import { CopyOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useLanguage } from '../../lib/language.ts'
import { districtName } from '../names.ts'
import { useListingAdverts } from './use-adverts.ts'
import './adverts.css'

/** Beside the evidence as many as fit without scrolling; the others are one click away. */
const mostShown = 4

/** Where else the same words or the same poster stand; nothing when they stand nowhere else. */
export function CopiesNote({ listingId }: { listingId: string }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const adverts = useListingAdverts(listingId)
  return (
    <>
      {adverts.data?.items.map((advert) => (
        <section key={advert.id} className="copies-note" data-advert={advert.id}>
          <h4>
            <CopyOutlined aria-hidden="true" /> {t(`adverts.also.${advert.kind}`, { count: advert.pages - 1 })}
          </h4>
          <ul>
            {advert.copies.slice(0, mostShown).map((copy) => (
              <li key={copy.pageId}>
                {copy.caseId ? (
                  <Link to={`/console/cases/${copy.caseId}`}>{copy.title || copy.url}</Link>
                ) : (
                  copy.title || copy.url
                )}
                <span>
                  {copy.institution?.name ?? copy.source}
                  {copy.districtCode && ` · ${districtName(copy.districtCode, language)}`}
                </span>
                <span className="badge">{t('adverts.percent', { value: Math.floor(copy.similarity * 100) })}</span>
              </li>
            ))}
          </ul>
          <Link to={`/console/adverts/${advert.id}`}>{t('adverts.alsoMore', { count: advert.pages })}</Link>
        </section>
      ))}
    </>
  )
}
