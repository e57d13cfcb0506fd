import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { punishmentGrounds, punishmentMeasure } from '#policy/joint-punishment.ts'
import { inList } from '../../lib/format.ts'
import { useLanguage, usePick } from '../../lib/language.ts'
import { FetchFailure } from '../fetch-failure.tsx'
import { useMay } from '../me.ts'
import { alone } from '../names.ts'
import { EndDialog } from './end-dialog.tsx'
import { RecordDialog } from './record-dialog.tsx'
import { type JointMeasure, useMeasures } from './use-measures.ts'

/** Everything on record about the institution of a case, and what its facts propose. */
export function CaseMeasures({ caseId }: { caseId: string }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const pick = usePick()
  const mayRecord = useMay()('punishment.record')
  const { data, error, refetch } = useMeasures({ caseId })
  const [isOpen, setOpen] = useState(false)
  const [ending, setEnding] = useState<JointMeasure | null>(null)
  if (error) return <FetchFailure error={error} onRetry={refetch} />
  if (!data) return null
  const { items, proposed } = data
  return (
    <section className="side-section">
      <h3>{t('jointPunishment.title')}</h3>
      {items.length === 0 && <p className="side-quiet">{t('jointPunishment.none')}</p>}
      <ul className="desk-list">
        {items.map((row) => (
          <li key={row.id} className="referral" data-measure={row.measure} data-state={row.state}>
            <span>
              <span className="badge">{t(`jointPunishment.states.${row.state}`)}</span>{' '}
              <b>{alone(pick(punishmentMeasure(row.measure)))}</b>
              <small>
                {row.fromDay} – {row.untilDay ?? t('jointPunishment.open')} · {row.recordedBy} · {row.case.number}
              </small>
              <span className="referral-words">{row.note}</span>
            </span>
            {row.mayEnd && (
              <Button size="small" onClick={() => setEnding(row)}>
                {t('jointPunishment.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {proposed.length > 0 && (
        <p className="side-quiet">
          {t('jointPunishment.proposed', {
            grounds: inList(
              proposed.map((ground) => pick(punishmentGrounds[ground])),
              language,
            ),
          })}
        </p>
      )}
      {mayRecord && <Button onClick={() => setOpen(true)}>{t('jointPunishment.record')}</Button>}
      {isOpen && <RecordDialog caseId={caseId} proposed={proposed} onClose={() => setOpen(false)} />}
      {ending && <EndDialog row={ending} onClose={() => setEnding(null)} />}
    </section>
  )
}
