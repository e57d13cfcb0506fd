import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatTime } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import { violationName } from '../names.ts'
import type { Desk } from './use-desk-data.ts'

const looks = { unseen: '', still: 'is-warn', gone: 'is-good', back: 'is-bad' } as const

/** Confirmed words, whether they still stand on their pages, and the proof of before and after. */
export function Corrections({ corrections }: { corrections: Desk['corrections'] }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  if (corrections.length === 0) return null
  return (
    <section className="side-section">
      <h3>{t('desk.corrections')}</h3>
      <ul className="desk-list">
        {corrections.map(({ findingId, violation, quote, captureId, capturedAt, lookedAt, state }) => (
          <li key={findingId} data-correction={state}>
            <span>
              <span className={`badge ${looks[state]}`}>{t(`desk.correction.${state}`)}</span>{' '}
              <b>{violationName(violation, language)}</b>
              <span className="desk-words">{quote}</span>
              <small>
                {t('desk.captured', { time: formatTime(capturedAt) })}
                {state !== 'unseen' && ` · ${t('desk.looked', { time: formatTime(lookedAt) })}`}
              </small>
              <Link to={`/console/captures/${captureId}/timeline`}>{t('desk.beforeAfter')}</Link>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
