import { useTranslation } from 'react-i18next'
import type { Schemas } from '../../lib/api.ts'
import { DataTable, numbers } from '../parts/data-table.tsx'
import { type DueWindow, dueWindows } from './use-board.ts'

type Officer = Schemas['DeadlineBoard']['officers'][number]

interface OfficerTableProps {
  officers: readonly Officer[]
  onChoose: (due: DueWindow, officer: string) => void
}

/** Who has how much of what; a number leads to its cases. */
export function OfficerTable({ officers, onChoose }: OfficerTableProps) {
  const { t } = useTranslation('console')
  if (officers.length === 0) return null
  return (
    <section aria-labelledby="board-officers">
      <h2 id="board-officers">{t('deadlines.byOfficer')}</h2>
      <DataTable
        label={t('deadlines.byOfficer')}
        heads={[
          t('deadlines.officer'),
          ...numbers(...dueWindows.map((due) => t(`deadlines.windows.${due}`)), t('deadlines.windows.later')),
        ]}
        className="is-lines board-table"
      >
        {officers.map((officer) => (
          <tr key={officer.id ?? 'none'}>
            <th scope="row">{officer.name ?? t('deadlines.nobody')}</th>
            {dueWindows.map((due) => (
              <td key={due} className={`is-number${officer[due] > 0 && due !== 'week' ? ' is-bad' : ''}`}>
                {officer[due] > 0 ? (
                  <button type="button" onClick={() => onChoose(due, officer.id ?? 'none')}>
                    {officer[due]}
                  </button>
                ) : (
                  '–'
                )}
              </td>
            ))}
            <td className="is-number">{officer.later || '–'}</td>
          </tr>
        ))}
      </DataTable>
    </section>
  )
}
