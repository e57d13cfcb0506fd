import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { punishmentEnds, punishmentGrounds, punishmentMeasure } from '#policy/joint-punishment.ts'
import { formatTime, inList } from '../../lib/format.ts'
import { useLanguage, usePick } from '../../lib/language.ts'
import { alone, departmentName } from '../names.ts'
import { DataTable } from '../parts/data-table.tsx'
import { EndDialog } from './end-dialog.tsx'
import type { JointMeasure } from './use-measures.ts'

const columns = ['institution', 'measure', 'term', 'told', 'record'] as const
const marks = { ACTIVE: 'is-warn', OVER: '', ENDED: 'is-good' } as const

/** What is on record, with its rule, and the way to end it. */
export function MeasureTable({ rows }: { rows: readonly JointMeasure[] }) {
  const { t } = useTranslation('console')
  const [ending, setEnding] = useState<JointMeasure | null>(null)
  return (
    <>
      <DataTable label={t('jointPunishment.title')} heads={columns.map((name) => t(`jointPunishment.columns.${name}`))}>
        {rows.map((row) => (
          <MeasureRow key={row.id} row={row} onEnd={() => setEnding(row)} />
        ))}
      </DataTable>
      {ending && <EndDialog row={ending} onClose={() => setEnding(null)} />}
    </>
  )
}

function MeasureRow({ row, onEnd }: { row: JointMeasure; onEnd: () => void }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const pick = usePick()
  const names = row.told.map((code) => departmentName(code, language))
  return (
    <tr data-state={row.state} data-measure={row.measure}>
      <td className="is-words">
        <Link to={`/console/cases/${row.case.id}`}>{row.institution.name}</Link>
        <p>{row.case.number}</p>
      </td>
      <td className="is-words">
        <b>{alone(pick(punishmentMeasure(row.measure)))}</b>
        {row.person && <p>{row.person}</p>}
        <p>{alone(pick(punishmentGrounds[row.ground]))}</p>
        {row.basis.length > 0 && <small>{inList(row.basis.map(pick), language)}</small>}
      </td>
      <td>
        <span className={`badge ${marks[row.state]}`}>{t(`jointPunishment.states.${row.state}`)}</span>
        <p>
          {row.fromDay} – {row.untilDay ?? t('jointPunishment.open')}
        </p>
      </td>
      <td className="is-words">{names.length > 0 ? inList(names, language) : '–'}</td>
      <td className="is-words">
        <p>{[row.recordedBy, formatTime(row.recordedAt), row.note].join(' · ')}</p>
        {row.ended && (
          <p>
            {[alone(pick(punishmentEnds[row.ended.end])), row.ended.by, formatTime(row.ended.at), row.ended.note].join(' · ')}
          </p>
        )}
        {row.mayEnd && (
          <Button size="small" onClick={onEnd}>
            {t('jointPunishment.end')}
          </Button>
        )}
      </td>
    </tr>
  )
}
