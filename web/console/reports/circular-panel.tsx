import { Alert, Button, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../components/failure.tsx'
import { formatTime } from '../../lib/format.ts'
import { type RollUp, useCircular } from './use-reports.ts'

interface CircularPanelProps {
  rollUp: RollUp
  circular: NonNullable<RollUp['circular']>
}

/** The city edits the drafted circular and issues it; counties read what was issued. */
export function CircularPanel({ rollUp: { period, mayCircular, missing }, circular }: CircularPanelProps) {
  const { t } = useTranslation('console')
  const failureText = useFailureText()
  const [text, setText] = useState(circular.text)
  const write = useCircular(period.id, circular.version)
  const fixed = circular.issuedAt !== null || !mayCircular
  return (
    <section className="panel work-panel" aria-labelledby="circular">
      <h2 id="circular">{t('reports.circular.title')}</h2>
      {circular.issuedAt && <small>{t('reports.circular.issued', { time: formatTime(circular.issuedAt) })}</small>}
      {fixed ? (
        <p className="report-words">{circular.text}</p>
      ) : (
        <>
          {circular.drafted && <Alert type="info" title={t('reports.circular.drafted')} />}
          <Input.TextArea
            aria-label={t('reports.circular.label')}
            autoSize={{ minRows: 8, maxRows: 24 }}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <div className="work-tools">
            <Button loading={write.isPending} onClick={() => write.mutate({ text, issue: false })}>
              {t('reports.circular.save')}
            </Button>
            <Popconfirm
              title={t('reports.circular.sure')}
              {...(missing.length > 0
                ? { description: t('reports.circular.early', { count: missing.length, day: period.due }) }
                : {})}
              okText={t('reports.circular.issue')}
              cancelText={t('reports.circular.cancel')}
              onConfirm={() => write.mutate({ text, issue: true })}
            >
              <Button type="primary">{t('reports.circular.issue')}</Button>
            </Popconfirm>
          </div>
          {write.error && <Alert type="error" title={failureText(write.error)} />}
        </>
      )}
    </section>
  )
}
