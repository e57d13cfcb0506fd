import { Empty } from 'antd'
import { useTranslation } from 'react-i18next'
import { ExhibitView } from './exhibit-view.tsx'
import type { Exhibit } from './use-case.ts'
import type { Desk } from './use-desk.ts'

interface EvidencePanelProps {
  exhibits: readonly Exhibit[]
  desk: Desk
  shown: number
  onShown: (at: number) => void
}

/** One exhibit at a time; the strip above lists them all with the number of quotes in each. */
export function EvidencePanel({ exhibits, desk, shown, onShown }: EvidencePanelProps) {
  const { t } = useTranslation('console')
  const exhibit = exhibits[shown] ?? exhibits[0]
  if (!exhibit) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('file.exhibit.noCapture')} />
  return (
    <>
      {exhibits.length > 1 && (
        <div className="exhibit-strip" role="tablist" aria-label={t('file.parts.evidence')}>
          {exhibits.map((one, at) => (
            <button
              key={one.listingId ?? one.complaintId ?? at}
              type="button"
              role="tab"
              aria-selected={one === exhibit}
              onClick={() => onShown(at)}
            >
              <span className="exhibit-strip-title">
                {one.complaintId ? t('listingKind.complaint') : one.title || t('file.exhibit.pick', { n: at + 1 })}
              </span>
              <small>{t('file.exhibit.count', { count: one.findings.length })}</small>
            </button>
          ))}
        </div>
      )}
      <ExhibitView
        key={exhibit.listingId ?? exhibit.complaintId ?? 'exhibit'}
        exhibit={exhibit}
        selected={desk.selected}
        onSelect={desk.select}
      />
    </>
  )
}
