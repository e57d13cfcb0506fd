import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.ts'
import { unitName } from '../names.ts'

interface UnitFieldProps {
  ledger: string
  value: string
  fault: string | undefined
  onChange: (unit: string) => void
}

/** Whose row it is. Who has one unit only, as a clerk does, is not asked. */
export function UnitField({ ledger, value, fault, onChange }: UnitFieldProps) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const [q, setQ] = useState('')
  const { data } = useQuery({
    queryKey: ['ledgers', 'units', ledger, q],
    queryFn: () => answer(api.GET('/api/v1/ledgers/{ledger}/units', { params: { path: { ledger }, query: { q } } })),
    placeholderData: (before) => before,
  })
  const only = q === '' && data?.items.length === 1
  if (only && !fault) return null
  return (
    <div className="row-field">
      <label htmlFor="row-unit">{t('ledgers.unit')}</label>
      <Select
        id="row-unit"
        showSearch={{ filterOption: false, onSearch: setQ }}
        {...(value ? { value } : {})}
        {...(fault ? { status: 'error' as const } : {})}
        options={(data?.items ?? []).map((unit) => ({ value: unit.id, label: unitName(unit, language) }))}
        onChange={onChange}
      />
      {fault && <p className="row-fault">{fault}</p>}
    </div>
  )
}
