import { useTranslation } from 'react-i18next'
import type { Schemas } from '../../lib/api.ts'
import { dayOf, daysBetween, formatDay, formatTime } from '../../lib/format.ts'
import { useLanguage, usePick } from '../../lib/language.ts'
import { AdviceCard } from '../advice-card.tsx'
import { StatusSteps } from './status-steps.tsx'

type Tracked = Schemas['Tracked']

/** Status first, then how it went, then one's own words. */
export function TrackedComplaint({ tracked }: { tracked: Tracked }) {
  const { t } = useTranslation()
  const pick = usePick()
  return (
    <>
      <section className={`status-card is-${tracked.status}`} aria-live="polite">
        <p className="status-number">
          {t('receipt.number')} {tracked.number}
        </p>
        <h2 data-status={tracked.status}>{t(`track.states.${tracked.status}`)}</h2>
        <p>{pick(tracked.statusText)}</p>
        <DueLine tracked={tracked} />
      </section>
      <StatusSteps status={tracked.status} />
      <section className="card">
        <h2>{t('track.timeline')}</h2>
        <ol className="timeline">
          {[...tracked.timeline].reverse().map((entry) => (
            <li key={entry.at + entry.text.zh}>
              <time dateTime={entry.at}>{formatTime(entry.at)}</time>
              <span>{pick(entry.text)}</span>
            </li>
          ))}
        </ol>
      </section>
      {tracked.advice && <AdviceCard advice={tracked.advice} />}
      <section className="card">
        <h2>{t('track.words')}</h2>
        <p className="track-words">{tracked.text}</p>
        <dl className="facts">
          <div>
            <dt>{t('track.about')}</dt>
            <dd>{tracked.institutionName ?? t('track.unknownWho')}</dd>
          </div>
          <div>
            <dt>{t('track.filed')}</dt>
            <dd>{formatTime(tracked.filedAt)}</dd>
          </div>
          {tracked.attachments > 0 && (
            <div>
              <dt>{t('track.files')}</dt>
              <dd>{t('track.filesCount', { count: tracked.attachments })}</dd>
            </div>
          )}
        </dl>
        <p className="track-note">{t('track.privacy')}</p>
      </section>
    </>
  )
}

function DueLine({ tracked }: { tracked: Tracked }) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (!tracked.dueDay || !['received', 'checking', 'handling'].includes(tracked.status)) return null
  const left = daysBetween(dayOf(new Date()), tracked.dueDay)
  const day = formatDay(tracked.dueDay, language)
  return (
    <p className="status-due">
      {left > 0 ? t('track.due', { day }) : left === 0 ? t('track.dueToday') : t('track.overdue', { day })}
    </p>
  )
}
