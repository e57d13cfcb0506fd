import { LinkOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatTime } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import { useMay } from '../me.ts'
import { districtName } from '../names.ts'
import { DataTable } from '../parts/data-table.tsx'
import { useSourceName } from '../parts/use-source-name.ts'
import type { AdvertCopy } from './use-adverts.ts'

const columns = ['page', 'similarity', 'institutions', 'source', 'findings', 'captured'] as const

/** The pages that show an advert; on a phone each row is a card. */
export function CopyTable({ copies }: { copies: readonly AdvertCopy[] }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const sourceName = useSourceName()
  const may = useMay()
  return (
    <DataTable
      cards
      className="advert-table"
      label={t('adverts.copies')}
      heads={columns.map((column) => ({
        text: t(`adverts.${column}`),
        hint: column === 'similarity' ? t('adverts.similarityHint') : undefined,
      }))}
    >
      {copies.map((copy) => (
        <tr key={copy.pageId} data-page={copy.pageId}>
          <td className="is-name">
            {copy.title || copy.url}
            <a href={copy.url} target="_blank" rel="noreferrer noopener">
              <LinkOutlined aria-hidden="true" /> {copy.url}
            </a>
          </td>
          <td data-label={t('adverts.similarity')}>{Math.floor(copy.similarity * 100)}%</td>
          <td data-label={t('adverts.institutions')} className="is-whose">
            {copy.institution?.name ?? t('adverts.noInstitution')}
            {copy.districtCode && <small>{districtName(copy.districtCode, language)}</small>}
          </td>
          <td data-label={t('adverts.source')} className="is-few">
            {copy.source}
            <small>{sourceName.channel(copy.channel)}</small>
          </td>
          <td data-label={t('adverts.findings')} className="is-few">
            {copy.findings}
            {may('case.read') && copy.caseId && <Link to={`/console/cases/${copy.caseId}`}>{t('adverts.case')}</Link>}
          </td>
          <td data-label={t('adverts.captured')} className="is-time">
            {may('evidence.read') ? (
              <Link to={`/console/captures/${copy.captureId}/timeline`}>{formatTime(copy.fetchedAt)}</Link>
            ) : (
              formatTime(copy.fetchedAt)
            )}
          </td>
        </tr>
      ))}
    </DataTable>
  )
}
