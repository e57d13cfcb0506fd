import { useTranslation } from 'react-i18next'
import { DataTable, numbers } from '../parts/data-table.tsx'
import { type Columns, fieldKeys, type Preview } from './fields.ts'

/** The first rows as they would come in; callers are masked. */
export function Sample({ rows, columns }: { rows: Preview['sample']; columns: Columns }) {
  const { t } = useTranslation('console')
  const shown = fieldKeys.filter((field) => columns[field] !== undefined)
  return (
    <DataTable
      label={t('door.map.sample')}
      heads={[...numbers(t('door.map.row')), ...shown.map((field) => t(`door.field.${field}`))]}
    >
      {rows.map(({ row, cells }) => (
        <tr key={row}>
          <td className="is-number">{row}</td>
          {shown.map((field) => (
            <td key={field} className={field === 'content' ? 'is-words' : ''}>
              {cells[field]}
            </td>
          ))}
        </tr>
      ))}
    </DataTable>
  )
}
