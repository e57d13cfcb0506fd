import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { Button } from '../../components/button.tsx'
import { Failure } from '../../components/failure.tsx'
import { Notice } from '../../components/notice.tsx'
import { canKeep, forgetPage, keepPage } from '../../lib/keep-page.ts'
import { useTitle } from '../../lib/title.ts'
import { unsent, useFiles } from '../files/use-files.ts'
import { keepReceipt } from '../receipt/kept-receipt.ts'
import { reachable, type Step, type Wrong, wrongIn } from './check.ts'
import { dropDraft, emptyDraft, isStarted, useDraft } from './draft.ts'
import { LookAlikes } from './look-alikes.tsx'
import { MatterAdvice } from './matter-advice.tsx'
import { StepBar } from './step-bar.tsx'
import { StepContact } from './step-contact.tsx'
import { StepWhat } from './step-what.tsx'
import { StepWhere } from './step-where.tsx'
import { fileComplaint, type MeToo, newKey } from './submit.ts'
import './report.css'

const ownAddress = '/report'

/** Three steps, one at a time; the step is in the address, so the phone's back key goes one step back. */
export function ReportPage() {
  const { t } = useTranslation()
  useTitle(t('report.title'))
  useKept()
  const { draft, change, restored, forgetRestored } = useDraft()
  const picker = useFiles(
    draft.files,
    useCallback((next) => change(({ files }) => ({ files: next(files) })), [change]),
  )
  const { step, goTo } = useStep(reachable, draft)
  const [shown, setShown] = useState<Step | null>(null)
  const { busy, failure, submit } = useSubmit(draft, change)
  const form = useRef<HTMLFormElement>(null)

  const wrong: Wrong = { ...wrongIn(step, draft), ...(step === 1 ? wrongFiles(picker.sending) : {}) }
  const visible = shown === step ? wrong : {}
  const wrongCount = Object.keys(visible).length

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (Object.keys(wrong).length > 0) {
      setShown(step)
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
    } else if (step < 3) goTo((step + 1) as Step)
    else void submit()
  }
  return (
    <div className="citizen-page report">
      <div>
        <p className="report-where">{t('report.steps.now', { n: step })}</p>
        <h1 id="report-title" tabIndex={-1}>
          {t(`report.steps.s${step}`)}
        </h1>
      </div>
      <StepBar step={step} />
      {restored && (
        <Notice tone="info">
          <p>{t('report.draftRestored')}</p>
          <Button
            look="quiet"
            onClick={() => {
              change(emptyDraft)
              forgetRestored()
              goTo(1)
            }}
          >
            {t('report.draftClear')}
          </Button>
        </Notice>
      )}
      <form ref={form} className="card report-form" noValidate onSubmit={onSubmit} aria-labelledby="report-title">
        {step === 1 && <StepWhat draft={draft} change={change} wrong={visible} picker={picker} />}
        {step === 2 && (
          <>
            <MatterAdvice text={draft.text} />
            <StepWhere draft={draft} change={change} wrong={visible} />
            <LookAlikes draft={draft} busy={busy} onJoin={(matter) => void submit(matter)} />
          </>
        )}
        {step === 3 && <StepContact draft={draft} change={change} wrong={visible} onEdit={goTo} />}
        <div aria-live="assertive">
          {wrongCount > 0 && <p className="report-wrong">{t('report.summary', { count: wrongCount })}</p>}
        </div>
        {failure !== null && <Failure error={failure} title={t('report.failed.title')} />}
        <div className="report-buttons">
          {step > 1 && <Button onClick={() => goTo((step - 1) as Step)}>{t('report.back')}</Button>}
          <Button type="submit" look="primary" busy={busy}>
            {step < 3 ? t('report.next') : busy ? t('report.submitting') : t('report.submit')}
          </Button>
        </div>
        {isStarted(draft) && <p className="report-saved">{t('report.draftSaved')}</p>}
      </form>
    </div>
  )
}

function wrongFiles(sending: readonly { error: unknown }[]): Wrong {
  const files = unsent(sending)
  return files ? { files } : {}
}

function useStep(allowed: typeof reachable, draft: Parameters<typeof reachable>[1]) {
  const [search, setSearch] = useSearchParams()
  const step = allowed(Number(search.get('step') ?? 1), draft)
  const before = useRef(step)
  useEffect(() => {
    if (before.current === step) return
    before.current = step
    window.scrollTo(0, 0)
    document.getElementById('report-title')?.focus({ preventScroll: true })
  }, [step])
  return { step, goTo: (next: Step) => setSearch(next === 1 ? {} : { step: String(next) }) }
}

function useSubmit(draft: ReturnType<typeof useDraft>['draft'], change: ReturnType<typeof useDraft>['change']) {
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const submit = async (alike: MeToo | null = null) => {
    const key = draft.key ?? newKey()
    change({ key })
    setBusy(true)
    setFailure(null)
    try {
      keepReceipt(await fileComplaint(draft, key, alike))
      dropDraft()
      void forgetPage(ownAddress).catch(() => undefined)
      await navigate('/receipt', { replace: true })
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  return { busy, failure, submit }
}

/** A draft is of use without network only when the form opens without it too; it goes with the draft when that is sent. */
function useKept(): void {
  useEffect(() => {
    if (canKeep()) void keepPage(ownAddress).catch(() => undefined)
  }, [])
}
