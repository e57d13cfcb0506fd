import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Failure } from '../../components/failure.tsx'
import { describedBy, Field } from '../../components/field.tsx'
import { answer, api, Problem, type Schemas } from '../../lib/api.ts'
import { inFours } from '../../lib/format.ts'
import { useTitle } from '../../lib/title.ts'
import { PaperButton } from '../receipt/paper-button.tsx'
import { Talk } from './talk.tsx'
import { TrackedComplaint } from './tracked-complaint.tsx'
import './track.css'

/** A code in, its own complaint's public status out. The code never enters the address or any storage. */
export function TrackPage() {
  const { t } = useTranslation()
  useTitle(t('track.title'))
  const [found, setFound] = useState<{ code: string; tracked: Schemas['Tracked'] } | null>(null)
  return (
    <div className="citizen-page">
      <div>
        <h1>{t('track.title')}</h1>
        {!found && <p className="citizen-lead">{t('track.lead')}</p>}
      </div>
      {found ? (
        <>
          <TrackedComplaint tracked={found.tracked} />
          <Talk {...found} onChanged={(tracked) => setFound({ ...found, tracked })} />
          <div className="citizen-actions">
            <PaperButton code={found.code} number={found.tracked.number} />
            <Button onClick={() => setFound(null)}>{t('track.another')}</Button>
          </div>
        </>
      ) : (
        <CodeForm onFound={(code, tracked) => setFound({ code, tracked })} />
      )}
    </div>
  )
}

function CodeForm({ onFound }: { onFound: (code: string, tracked: Schemas['Tracked']) => void }) {
  const { t } = useTranslation()
  const [code, setCode] = useState('')
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | undefined>()
  const [failure, setFailure] = useState<unknown>(null)
  const input = useRef<HTMLInputElement>(null)

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const digits = code.replace(/\D/g, '')
    setFailure(null)
    if (digits.length !== 16) {
      setWrong(t('track.tooShort', { count: digits.length }))
      input.current?.focus()
      return
    }
    setBusy(true)
    try {
      onFound(digits, await answer(api.POST('/api/v1/public/track', { body: { code: digits } })))
    } catch (error) {
      if (error instanceof Problem && error.status === 404) setWrong(t('track.notFound'))
      else setFailure(error)
      setBusy(false)
      input.current?.focus()
    }
  }
  return (
    <form className="card" noValidate onSubmit={onSubmit}>
      <Field id="code" label={t('track.code')} hint={t('track.codeHint')} error={wrong}>
        <input
          ref={input}
          id="code"
          className="input track-code"
          inputMode="numeric"
          autoComplete="off"
          maxLength={25}
          placeholder="0000 0000 0000 0000"
          value={code}
          aria-describedby={describedBy('code', wrong)}
          aria-invalid={Boolean(wrong)}
          onChange={(event) => {
            setWrong(undefined)
            setCode(inFours(event.target.value).slice(0, 19))
          }}
        />
      </Field>
      {failure !== null && <Failure error={failure} />}
      <Button type="submit" look="primary" busy={busy}>
        {busy ? t('track.searching') : t('track.submit')}
      </Button>
      <p className="track-note">{t('track.lost')}</p>
    </form>
  )
}
