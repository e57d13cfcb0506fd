import { useTranslation } from 'react-i18next'
import type { Schemas } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.ts'
import { ScrollFrame } from '../parts/scroll-frame.tsx'

/** What is wrong with which row; those that stay out come first. */
export function FaultList({ faults }: { faults: readonly Schemas['ImportFault'][] }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  if (faults.length === 0) return null
  return (
    <section className="panel work-panel" aria-labelledby="faults-title">
      <h2 id="faults-title">{t('door.faults.title')}</h2>
      <ScrollFrame label={t('door.faults.title')}>
        <table className="work-table is-tight">
          <tbody>
            {faults.map(({ row, orderNo, problem, fatal }) => (
              <tr key={`${row} ${problem.en}`}>
                <td className="is-number">{t('door.faults.row', { row })}</td>
                <td>{orderNo}</td>
                <td>
                  <span className={fatal ? 'badge is-bad' : 'badge is-warn'}>
                    {t(fatal ? 'door.faults.out' : 'door.faults.in')}
                  </span>{' '}
                  {problem[language]}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  )
}
