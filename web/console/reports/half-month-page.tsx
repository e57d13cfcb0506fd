import { Alert, Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { addCalendarDays } from '#policy/days.ts'
import { halfMonth, halfMonthBefore, halfMonthDueFrom, isHalfMonth } from '#policy/reports/half-months.ts'
import { dayOf, formatDay } from '../../lib/format.ts'
import { useLanguage, usePick } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { FetchFailure, NotAllowed } from '../fetch-failure.tsx'
import { useMay } from '../me.ts'
import { alone, districtName } from '../names.ts'
import { CircularPanel } from './circular-panel.tsx'
import { UnitTable } from './unit-table.tsx'
import { type RollUp, useHalfMonth } from './use-reports.ts'
import './reports.css'

/** Where the units stand in a half month: a county sees itself, the city all 23 with ranking, sums and circular. */
export function HalfMonthPage() {
  const { t } = useTranslation('console')
  useTitle(t('reports.title'))
  const may = useMay()
  const [search, setSearch] = useSearchParams()
  const asked = search.get('period') ?? ''
  const id = isHalfMonth(asked) ? asked : halfMonthDueFrom(dayOf(new Date())).id
  const { data, error, isPending, refetch } = useHalfMonth(id)
  if (!may('report.read')) return <NotAllowed />
  return (
    <div className="work reports">
      <div className="work-title">
        <h1 className="console-title">{t('reports.title')}</h1>
        <div className="is-acts">
          <Button href={`/api/v1/half-months/${id}/sheet`}>{t('reports.excel')}</Button>
          <Button href={`/api/v1/half-months/${id}/word`}>{t('reports.word')}</Button>
        </div>
      </div>
      <p className="work-lead">{t('reports.lead')}</p>
      <PeriodPicker id={id} onChange={(period) => setSearch({ period })} />
      {isPending && <Skeleton active paragraph={{ rows: 8 }} />}
      {error && <FetchFailure error={error} onRetry={refetch} />}
      {data && (
        <>
          <Standing rollUp={data} />
          <UnitTable rollUp={data} />
          {data.circular && <CircularPanel key={`${id} ${data.circular.version}`} rollUp={data} circular={data.circular} />}
        </>
      )}
    </div>
  )
}

function PeriodPicker({ id, onChange }: { id: string; onChange: (id: string) => void }) {
  const { t } = useTranslation('console')
  const pick = usePick()
  const language = useLanguage()
  const period = halfMonth(id)
  return (
    <nav className="work-tools" aria-label={t('reports.period')}>
      <Button onClick={() => onChange(halfMonthBefore(id))}>{t('reports.earlier')}</Button>
      <b>{alone(pick(period))}</b>
      <Button onClick={() => onChange(halfMonthDueFrom(addCalendarDays(period.due, 1)).id)}>{t('reports.later')}</Button>
      <span>{t('reports.due', { day: formatDay(period.due, language) })}</span>
    </nav>
  )
}

/** The city is told who is missing, a county whether it owes. */
function Standing({ rollUp: { units, missing, period } }: { rollUp: RollUp }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const day = formatDay(period.due, language)
  const [own] = units
  if (units.length === 1 && own?.standing === 'remind') return <Alert type="warning" title={t('reports.reminder', { day })} />
  if (units.length === 1 && own?.standing === 'overdue') return <Alert type="error" title={t('reports.overdue', { day })} />
  if (units.length === 1) return null
  if (missing.length === 0) return <Alert type="success" title={t('reports.allSent')} />
  const names = missing.map((code) => districtName(code, language)).join(t('reports.comma'))
  return <Alert type={period.today > period.due ? 'error' : 'info'} title={t('reports.missing', { names })} />
}
