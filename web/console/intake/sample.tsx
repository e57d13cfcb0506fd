import { useTranslation } from 'react-i18next'
import { ScrollFrame } from '../parts/scroll-frame.tsx'
import { type Columns, fieldKeys, type Preview } from './fields.ts'

/** The first rows as they would come in; callers are masked. */
export function Sample({ rows, columns }: { rows: Preview['sample']; columns: Columns }) {
  const { t } = useTranslation('console')
  const shown = fieldKeys.filter((field) => columns[field] !== undefined)
  return (
    <ScrollFrame panel label={t('door.map.sample')}>
      <table className="work-table">
        <thead>
          <tr>
            <th scope="col" className="is-number">
              {t('door.map.row')}
            </th>
            {shown.map((field) => (
              <th scope="col" key={field}>
                {t(`door.field.${field}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
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
        </tbody>
      </table>
    </ScrollFrame>
  )
}
