import { useTranslation } from 'react-i18next'
import type { Schemas } from '../lib/api.ts'
import { alone, usePick } from '../lib/language.ts'
import './advice-card.css'

/** What to keep, what will happen and how long it takes; folded, so that it stands in nobody's way. */
export function AdviceCard({ advice, open = false }: { advice: Schemas['Advice']; open?: boolean }) {
  const { t } = useTranslation()
  const pick = usePick()
  return (
    <details className="advice" open={open}>
      <summary>{t('advice.title', { category: alone(pick(advice.category)) })}</summary>
      <h3>{t('advice.keep')}</h3>
      <ul>
        {advice.keep.map((line) => (
          <li key={line.zh}>{pick(line)}</li>
        ))}
      </ul>
      <h3>{t('advice.happens')}</h3>
      <p>{pick(advice.happens)}</p>
      <h3>{t('advice.times')}</h3>
      <ul>
        {advice.times.map((time) => (
          <li key={time.zh}>
            {pick(time)}
            {time.basis.length > 0 && <small>{t('advice.basis', { basis: time.basis.map(pick).join(t('advice.and')) })}</small>}
          </li>
        ))}
      </ul>
    </details>
  )
}
