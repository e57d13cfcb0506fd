import { Segmented, Select, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useTitle } from '../../lib/title.ts'
import { CaseRowView } from '../cases/case-row.tsx'
import { FetchFailure, NotAllowed } from '../fetch-failure.tsx'
import { OwedNotice } from '../ledgers/owed-notice.tsx'
import { useMay } from '../me.ts'
import { Nothing } from '../parts/nothing.tsx'
import { PagesEnd } from '../parts/pages-end.tsx'
import { EscalationList } from './escalation-list.tsx'
import { OfficerTable } from './officer-table.tsx'
import { type DueWindow, dueWindows, useBoard, useDueCases } from './use-board.ts'
import '../cases/cases.css'
import './deadlines.css'

/** What is late, due today, due this week; whose it is; and what was reported up the line. */
export function DeadlinesPage() {
  const { t } = useTranslation('console')
  useTitle(t('deadlines.title'))
  const may = useMay()
  const board = useBoard()
  const [search, setSearch] = useSearchParams()
  const due = dueWindows.find((one) => one === search.get('due')) ?? 'overdue'
  const officer = search.get('officer')
  const choose = (part: { due?: DueWindow; officer?: string | null }) => {
    const next = { due, officer, ...part }
    setSearch({ due: next.due, ...(next.officer ? { officer: next.officer } : {}) })
  }
  if (!may('case.read')) return <NotAllowed />
  if (board.isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (!board.data) return <FetchFailure error={board.error} onRetry={board.refetch} />
  const { total, officers } = board.data
  return (
    <div className="work">
      <h1 className="console-title">{t('deadlines.title')}</h1>
      <OwedNotice />
      <EscalationList />
      <OfficerTable officers={officers} onChoose={(window, id) => choose({ due: window, officer: id })} />
      <section aria-labelledby="board-cases" className="board-cases">
        <h2 id="board-cases">{t('deadlines.cases')}</h2>
        <div className="work-tools">
          <Segmented
            aria-label={t('deadlines.when')}
            value={due}
            options={dueWindows.map((one) => ({ value: one, label: `${t(`deadlines.windows.${one}`)} ${total[one]}` }))}
            onChange={(value) => choose({ due: value })}
          />
          <Select
            aria-label={t('deadlines.officer')}
            allowClear
            placeholder={t('deadlines.everybody')}
            {...(officer ? { value: officer } : {})}
            options={officers.map(({ id, name }) => ({ value: id ?? 'none', label: name ?? t('deadlines.nobody') }))}
            onChange={(value) => choose({ officer: value ?? null })}
            className="work-search"
          />
        </div>
        <DueList due={due} officer={officer} />
      </section>
    </div>
  )
}

function DueList({ due, officer }: { due: DueWindow; officer: string | null }) {
  const { t } = useTranslation('console')
  const cases = useDueCases(due, officer)
  if (cases.isPending) return <Skeleton active paragraph={{ rows: 6 }} />
  if (cases.error) return <FetchFailure error={cases.error} onRetry={cases.refetch} />
  if (cases.items.length === 0) {
    return <Nothing text={t(`deadlines.empty.${due}`)} />
  }
  return (
    <>
      <ul className="case-list">
        {cases.items.map((row) => (
          <CaseRowView key={row.id} row={row} />
        ))}
      </ul>
      <PagesEnd pages={cases} />
    </>
  )
}
