import { Alert, Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { reportSections } from '#policy/reports/sections.ts'
import { formatTime } from '../../lib/format.ts'
import { useLanguage, usePick } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure } from '../fetch-failure.tsx'
import { alone, districtName } from '../names.ts'
import { Attachments } from './attachments.tsx'
import { ReportActs } from './report-acts.tsx'
import { SealLines } from './seal-lines.tsx'
import { SectionPanel } from './section-panel.tsx'
import { type Report, useReport } from './use-reports.ts'
import './reports.css'

/** A county's report of a half month: figures from data, words from people. */
export function ReportPage() {
  const { id = '' } = useParams()
  const { data, error, isPending, refetch } = useReport(id)
  if (isPending) return <Skeleton active paragraph={{ rows: 12 }} />
  if (error) return <FetchFailure error={error} onRetry={refetch} />
  return <ReportSheet key={data.version} report={data} />
}

function ReportSheet({ report }: { report: Report }) {
  const { t } = useTranslation('console')
  const pick = usePick()
  const language = useLanguage()
  const [texts, setTexts] = useState<Record<string, string>>(report.texts)
  const title = t('reports.report.title', {
    unit: districtName(report.districtCode, language),
    period: alone(pick(report.period)),
  })
  useTitle(title)
  const { period, figures, author, signer, editions } = report
  const sentAt = editions[0]?.sentAt
  return (
    <div className="work reports">
      <Link to={`/console/reports?period=${period.id}`}>{t('reports.report.back')}</Link>
      <div className="work-title">
        <h1 className="console-title">{title}</h1>
        <span className="badge is-brand">{t(`reports.state.${report.state}`)}</span>
        <div className="is-acts">
          <Button onClick={() => window.print()}>{t('reports.report.print')}</Button>
          <Button href={`/api/v1/half-monthly-reports/${report.id}/word`}>{t('reports.word')}</Button>
          <Button href={`/api/v1/half-monthly-reports/${report.id}/sheet`}>{t('reports.excel')}</Button>
        </div>
      </div>
      <p className="work-lead">
        {t('reports.due', { day: period.due })}
        {sentAt && ` · ${t('reports.report.sent', { time: formatTime(sentAt) })}`} ·{' '}
        {t('reports.report.span', { from: period.from, to: period.due })} ·{' '}
        {t('reports.report.asOf', { time: formatTime(figures.asOf) })}
        {author && ` · ${t('reports.report.author', { name: author })}`}
        {signer && ` · ${t('reports.report.signer', { name: signer })}`}
      </p>
      {report.returnNote && <Alert type="warning" title={t('reports.report.returned', { note: report.returnNote })} />}
      {!report.signedAt && <Alert type="info" title={t('reports.report.live')} />}
      {reportSections.map((section, at) => (
        <SectionPanel
          key={section.id}
          section={section}
          number={at + 1}
          report={report}
          texts={texts}
          onChange={(field, text) => setTexts({ ...texts, [field]: text })}
        />
      ))}
      <ReportActs report={report} texts={texts} />
      <SealLines />
      <Attachments report={report} />
      <Editions report={report} />
    </div>
  )
}

function Editions({ report: { editions } }: { report: Report }) {
  const { t } = useTranslation('console')
  if (editions.length === 0) return null
  return (
    <section className="panel work-panel" aria-labelledby="editions">
      <h2 id="editions">{t('reports.report.editions')}</h2>
      <ul>
        {editions.map(({ number, sentAt, sentBy, sha256 }) => (
          <li key={number}>
            {t('reports.report.edition', { n: number, time: formatTime(sentAt), name: sentBy })}
            <small className="report-hash">SHA-256 {sha256}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
