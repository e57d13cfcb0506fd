import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBlocker, useNavigate } from 'react-router'
import { Button, ButtonLink } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Tick } from '../../components/tick.tsx'
import { formatDay, formatTime, inFours } from '../../lib/format.ts'
import { useLanguage, usePick } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { AdviceCard } from '../advice-card.tsx'
import { CodeCard } from './code-card.tsx'
import { dropReceipt, keptReceipt, type Receipt } from './kept-receipt.ts'
import { LeaveGuard } from './leave-guard.tsx'
import { Proof } from './proof.tsx'
import './receipt.css'

/** The tracking code. The page cannot be left by accident before its owner says that the code is saved. */
export function ReceiptPage() {
  const [receipt] = useState(keptReceipt)
  return receipt ? <ShownReceipt receipt={receipt} /> : <NoReceipt />
}

function ShownReceipt({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation()
  useTitle(t('receipt.title'))
  const navigate = useNavigate()
  const pick = usePick()
  const language = useLanguage()
  const [saved, setSaved] = useState(false)
  const [asked, setAsked] = useState(false)
  const blocker = useBlocker(!saved)

  useEffect(() => {
    if (saved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [saved])

  const leave = () => {
    if (!saved) return setAsked(true)
    dropReceipt()
    void navigate('/track')
  }
  return (
    <div className="citizen-page receipt">
      <div>
        <h1>{t('receipt.title')}</h1>
        <p className="citizen-lead">{t('receipt.lead')}</p>
      </div>
      <CodeCard receipt={receipt} />
      <dl className="facts">
        <div>
          <dt>{t('receipt.number')}</dt>
          <dd>{receipt.number}</dd>
        </div>
        <div>
          <dt>{t('receipt.filedAt')}</dt>
          <dd>{formatTime(receipt.filedAt)}</dd>
        </div>
        <div>
          <dt>{t('receipt.due')}</dt>
          <dd>
            <b>{formatDay(receipt.dueDay, language)}</b>
          </dd>
        </div>
      </dl>
      <Proof receipt={receipt} />
      <section className="card">
        <h2>{t('receipt.next')}</h2>
        <ol className="receipt-next">
          {receipt.next.map((step) => (
            <li key={step.zh}>{pick(step)}</li>
          ))}
        </ol>
      </section>
      {receipt.advice && <AdviceCard advice={receipt.advice} />}
      <div className="receipt-end">
        <Tick className="receipt-tick" checked={saved} label={t('receipt.saved')} onChange={setSaved} />
        <Button look="primary" onClick={leave}>
          {t('receipt.leave')}
        </Button>
        <div aria-live="assertive">{asked && !saved && <Notice tone="warn">{t('receipt.leaveBlocked')}</Notice>}</div>
      </div>
      {blocker.state === 'blocked' && (
        <LeaveGuard
          code={inFours(receipt.code)}
          onStay={() => blocker.reset()}
          onLeave={() => {
            dropReceipt()
            blocker.proceed()
          }}
        />
      )}
    </div>
  )
}

function NoReceipt() {
  const { t } = useTranslation()
  useTitle(t('receipt.goneTitle'))
  return (
    <div className="citizen-page">
      <div>
        <h1>{t('receipt.goneTitle')}</h1>
        <p className="citizen-lead">{t('receipt.goneText')}</p>
      </div>
      <div className="citizen-actions">
        <ButtonLink to="/track" look="primary">
          {t('nav.track')}
        </ButtonLink>
        <ButtonLink to="/report">{t('nav.report')}</ButtonLink>
      </div>
    </div>
  )
}
