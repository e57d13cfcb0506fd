import { useTranslation } from 'react-i18next'

/** Where the paper is signed and sealed by hand. */
export function SealLines() {
  const { t } = useTranslation('console')
  return (
    <section className="panel work-panel" aria-label={t('reports.report.hands')}>
      <dl className="report-hands">
        {(['reviewer', 'seal', 'signedOn'] as const).map((line) => (
          <div key={line}>
            <dt>{t(`reports.report.${line}`)}</dt>
            <dd />
          </div>
        ))}
      </dl>
    </section>
  )
}
