import { useTranslation } from 'react-i18next'
import type { Schemas } from '../../lib/api.ts'
import { formatCount } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'

const parts = [
  ['FETCHED', 'fetched'],
  ['UNCHANGED', 'unchanged'],
  ['SKIPPED', 'skipped'],
  ['FAILED', 'failed'],
  ['open', 'open'],
] as const

/** What became of the addresses of a walk, as a bar and in words. */
export function RunBar({ run }: { run: Schemas['RunRow'] }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const shown = parts.filter(([, field]) => run[field] > 0)
  return (
    <div className="run-bar">
      <div className="run-bar-line" aria-hidden="true">
        {shown.map(([state, field]) => (
          <i key={state} className={`is-${field}`} style={{ flexGrow: run[field] }} />
        ))}
      </div>
      <p>
        {shown.map(([state, field]) => (
          <span key={state} className={`is-${field}`}>
            {t(`crawl.urlState.${state}`)} {formatCount(run[field], language)}
          </span>
        ))}
      </p>
    </div>
  )
}
