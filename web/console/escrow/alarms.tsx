import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { watched } from '#policy/escrow/watch.ts'
import type { Schemas } from '../../lib/api.ts'
import { usePick } from '../../lib/language.ts'
import { useMay } from '../me.ts'
import { alone } from '../names.ts'

/** What the checks found and nobody has rejected, newest first, with the case it went into. */
export function Alarms({ rows }: { rows: Schemas['Escrow']['findings'] }) {
  const { t } = useTranslation('console')
  const pick = usePick()
  const may = useMay()
  return (
    <section className="panel work-panel" aria-labelledby="escrow-alarms">
      <h2 id="escrow-alarms">{t('escrow.alarms')}</h2>
      {rows.length === 0 && <p className="work-none">{t('escrow.noAlarms')}</p>}
      <ul className="escrow-alarms">
        {rows.map(({ id, key, day, explanation, caseId }) => (
          <li key={id} data-alarm={key}>
            <span className={key === 'runOff' ? 'badge is-bad' : 'badge is-warn'}>{alone(pick(watched[key]))}</span>
            <span>{day}</span>
            <span className="escrow-words">{alone(pick(explanation))}</span>
            {caseId && may('case.read') && <Link to={`/console/cases/${caseId}`}>{t('escrow.case')}</Link>}
          </li>
        ))}
      </ul>
    </section>
  )
}
