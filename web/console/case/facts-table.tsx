import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../lib/language.ts'
import { type FactLine, factLines } from './fact-lines.ts'

const factKeys = [
  'subject',
  'subjects',
  'grades',
  'stage',
  'start',
  'end',
  'weekdays',
  'dates',
  'dayKind',
  'mode',
  'prices',
  'price',
  'slots',
  'phones',
  'addresses',
  'institutions',
  'teachers',
  'alsoQuoted',
  'limit',
  'licence',
  'dayType',
  'stages',
  'channel',
  'minutes',
  'yuan',
  'perMinutes',
  'scaled',
  'now',
  'former',
  'scope',
  'period',
  'break',
  'months',
  'lessons',
  'address',
  'licensed',
  'points',
  'formula',
] as const

/** Times, prices, grades and subjects that led to the finding. */
export function FactsTable({ facts }: { facts: Record<string, unknown> }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const lines = factLines(facts, language, (fact, code) =>
    t(`file.codes.${fact}.${code}` as 'file.codes.mode.offline', { defaultValue: code }),
  )
  if (lines.length === 0) return null
  const label = ({ key }: FactLine) => {
    const known = factKeys.find((one) => one === key)
    return known ? t(`file.facts.${known}`) : key
  }
  return (
    <div>
      <h4>{t('file.finding.facts')}</h4>
      <table className="facts-table">
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <th scope="row">{label(line)}</th>
              <td>{line.value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
