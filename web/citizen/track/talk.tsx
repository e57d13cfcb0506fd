import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Failure } from '../../components/failure.tsx'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { formatDay, formatTime } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import { Write } from './write.tsx'
import './talk.css'

type Tracked = Schemas['Tracked']
type Act = Tracked['may'][number]

interface TalkProps {
  tracked: Tracked
  code: string
  onChanged: (tracked: Tracked) => void
}

/** What was said after the filing, and what can still be done: add, withdraw, rate, ask to reopen. */
export function Talk({ tracked, code, onChanged }: TalkProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [open, setOpen] = useState<Act | null>(null)
  const acts = tracked.may.filter((act) => act !== 'rate')
  return (
    <section className="card">
      <h2>{t('track.talk.title')}</h2>
      <ol className="talk" aria-live="polite">
        {tracked.messages.map((message) => (
          <li key={message.at + message.act} className={`is-${message.from}`}>
            <p className="talk-head">
              <b>{t(`track.talk.by.${message.act}`)}</b>
              <time dateTime={message.at}>{formatTime(message.at)}</time>
            </p>
            {message.stars !== null && <p>{t('track.talk.stars', { count: message.stars })}</p>}
            {message.text && <p className="track-words">{message.text}</p>}
            {message.answerBy && (
              <p className="track-note">{t('track.talk.answerBy', { day: formatDay(message.answerBy, language, false) })}</p>
            )}
            {message.files > 0 && <p className="track-note">{t('track.filesCount', { count: message.files })}</p>}
          </li>
        ))}
      </ol>
      {tracked.messages.length === 0 && <p className="track-note">{t('track.talk.none')}</p>}
      {tracked.may.includes('rate') && <Rating code={code} onChanged={onChanged} />}
      {open === null ? (
        <div className="talk-acts">
          {acts.map((act) => (
            <Button key={act} look={act === 'withdraw' ? 'quiet' : 'plain'} onClick={() => setOpen(act)}>
              {t(`track.talk.do.${act}`)}
            </Button>
          ))}
        </div>
      ) : (
        <Write
          act={open}
          code={code}
          onLeave={() => setOpen(null)}
          onChanged={(next) => {
            setOpen(null)
            onChanged(next)
          }}
        />
      )}
    </section>
  )
}

const stars = [1, 2, 3, 4, 5] as const

function Rating({ code, onChanged }: { code: string; onChanged: (tracked: Tracked) => void }) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const rate = async (count: number) => {
    setBusy(true)
    setFailure(null)
    try {
      onChanged(await answer(api.POST('/api/v1/public/track/acts', { body: { code, act: 'rate', stars: count } })))
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  return (
    <fieldset className="talk-rate" disabled={busy}>
      <legend>{t('track.talk.rate')}</legend>
      <div>
        {stars.map((count) => (
          <Button key={count} onClick={() => rate(count)} aria-label={t('track.talk.stars', { count })}>
            {count}
          </Button>
        ))}
      </div>
      <p className="track-note">{t('track.talk.rateHint')}</p>
      {failure !== null && <Failure error={failure} />}
    </fieldset>
  )
}
