import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../components/failure.tsx'
import { type Report, useReportAct } from './use-reports.ts'

/** What one may do with the report now. Signing and sending wait until everything on screen is saved. */
export function ReportActs({ report, texts }: { report: Report; texts: Record<string, string> }) {
  const { t } = useTranslation('console')
  const failureText = useFailureText()
  const act = useReportAct(report)
  const [note, setNote] = useState('')
  const may = (name: Report['may'][number]) => report.may.includes(name)
  const unsaved = Object.entries(texts).some(([field, text]) => text.trim() !== (report.texts[field] ?? ''))
  if (report.may.length === 0) return null
  return (
    <section className="panel work-panel report-acts" aria-label={t('reports.title')}>
      {unsaved && <p className="work-none">{t('reports.report.unsaved')}</p>}
      <div className="work-tools">
        {may('write') && (
          <Button
            type={unsaved ? 'primary' : 'default'}
            loading={act.isPending}
            onClick={() => act.mutate({ act: 'write', texts })}
          >
            {t('reports.report.save')}
          </Button>
        )}
        {may('sign') && (
          <Button type="primary" disabled={unsaved} loading={act.isPending} onClick={() => act.mutate({ act: 'sign' })}>
            {t('reports.report.sign')}
          </Button>
        )}
        {may('submit') && (
          <Button type="primary" disabled={unsaved} loading={act.isPending} onClick={() => act.mutate({ act: 'submit' })}>
            {t('reports.report.submit')}
          </Button>
        )}
      </div>
      {may('return') && (
        <div className="report-text">
          <label htmlFor="return-note">{t('reports.report.sendBackWhy')}</label>
          <Input.TextArea id="return-note" maxLength={1000} value={note} onChange={({ target }) => setNote(target.value)} />
          <Button danger disabled={!note.trim()} loading={act.isPending} onClick={() => act.mutate({ act: 'return', note })}>
            {t('reports.report.sendBack')}
          </Button>
        </div>
      )}
      {act.error && <Alert type="error" title={failureText(act.error)} />}
    </section>
  )
}
