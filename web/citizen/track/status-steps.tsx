import { useTranslation } from 'react-i18next'
import type { Schemas } from '../../lib/api.ts'

type Status = Schemas['Tracked']['status']

/** The way every report goes; the last stop depends on how it ended. */
function pathOf(status: Status): Status[] {
  if (status === 'not-filed' || status === 'transferred') return ['received', 'checking', status]
  return ['received', 'checking', 'handling', 'done']
}

export function StatusSteps({ status }: { status: Status }) {
  const { t } = useTranslation()
  const path = pathOf(status)
  const now = path.indexOf(status)
  return (
    <ol className="status-steps" aria-label={t('track.progress')}>
      {path.map((stop, at) => (
        <li key={stop} className={at <= now ? 'is-reached' : undefined} aria-current={at === now ? 'step' : undefined}>
          <span aria-hidden="true">{at < now || (at === now && now === path.length - 1) ? '✓' : ''}</span>
          {t(`track.states.${stop}`)}
        </li>
      ))}
    </ol>
  )
}
