import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Schemas } from '../../lib/api.ts'
import { formatDay, inFours } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'

export type EntryReceiptData = Schemas['Receipt'] & { sameNumber: number }

/** Shown once: read it out, or print it for the visitor. */
export function EntryReceipt({ receipt, onNext }: { receipt: EntryReceiptData; onNext: () => void }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  return (
    <section className="panel work-panel" aria-labelledby="receipt-title">
      <h2 id="receipt-title">{t('door.entry.filed')}</h2>
      <p className="work-lead">{t('door.entry.once')}</p>
      <dl className="work-counts">
        <div>
          <dt>{t('door.entry.number')}</dt>
          <dd>{receipt.number}</dd>
        </div>
        <div>
          <dt>{t('door.entry.code')}</dt>
          <dd data-code={receipt.code}>{inFours(receipt.code)}</dd>
        </div>
        <div>
          <dt>{t('door.entry.due')}</dt>
          <dd>{formatDay(receipt.dueDay, language)}</dd>
        </div>
      </dl>
      {receipt.sameNumber > 1 && <p>{t('door.entry.sameNumber', { count: receipt.sameNumber })}</p>}
      <ul>
        {receipt.next.map((step) => (
          <li key={step.en}>{step[language]}</li>
        ))}
      </ul>
      <div className="work-tools">
        <Button type="primary" onClick={onNext}>
          {t('door.entry.next')}
        </Button>
        <Button onClick={() => print()}>{t('door.entry.print')}</Button>
      </div>
    </section>
  )
}
