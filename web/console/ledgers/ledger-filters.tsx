import { Checkbox, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { districts } from '#policy/districts/units.ts'
import { useLanguage } from '../../lib/language.ts'
import type { Filters } from './ledger-page.tsx'
import type { LedgerView } from './use-ledgers.ts'

interface LedgerFiltersProps {
  ledger: LedgerView
  filters: Filters
  wholeCity: boolean
  onChange: (part: Filters) => void
}

/** `grade:P3,kind:final` as a table, and back. */
const chosenIn = (where = ''): Record<string, string> =>
  Object.fromEntries(where.split(',').flatMap((pair) => (pair.includes(':') ? [pair.split(':') as [string, string]] : [])))
const writtenAs = (chosen: Record<string, string>): string =>
  Object.entries(chosen)
    .filter(([, value]) => value)
    .map((pair) => pair.join(':'))
    .join(',')

/** Days, unit, the choices that the ledger names, and only rows in which something was found. */
export function LedgerFilters({ ledger, filters, wholeCity, onChange }: LedgerFiltersProps) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const chosen = chosenIn(filters.where)
  const choices = ledger.fields.filter(({ name, options }) => options && ledger.filters.includes(name))
  return (
    <div className="ledger-filters">
      {(['from', 'to'] as const).map((name) => (
        <label key={name}>
          {t(`ledgers.${name}`)}
          <input type="date" value={filters[name] ?? ''} onChange={({ target }) => onChange({ [name]: target.value })} />
        </label>
      ))}
      {wholeCity && (
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('ledgers.district')}
          placeholder={t('ledgers.district')}
          {...(filters.district ? { value: filters.district } : {})}
          options={districts.map(({ code, name, en }) => ({ value: code, label: language === 'zh' ? name : en }))}
          onChange={(district?: string) => onChange({ district: district ?? '' })}
        />
      )}
      {choices.map((field) => (
        <Select
          key={field.name}
          allowClear
          aria-label={field[language]}
          placeholder={field[language]}
          {...(chosen[field.name] ? { value: chosen[field.name] } : {})}
          options={(field.options ?? []).map((option) => ({ value: option.value, label: option[language] }))}
          onChange={(value?: string) => onChange({ where: writtenAs({ ...chosen, [field.name]: value ?? '' }) })}
        />
      ))}
      <Checkbox
        checked={filters.violations === 'true'}
        onChange={({ target }) => onChange({ violations: target.checked ? 'true' : '' })}
      >
        {t('ledgers.onlyViolations')}
      </Checkbox>
    </div>
  )
}
