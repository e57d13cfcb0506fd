import { useQuery } from '@tanstack/react-query'
import { Form, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api } from '../../lib/api.ts'

type Named = { id: string; name: string }

interface InstitutionFieldProps {
  value: Named | null
  onChange: (value: Named | null) => void
}

/** Whose clerk somebody is: found by name, number or address. */
export function InstitutionField({ value, onChange }: InstitutionFieldProps) {
  const { t } = useTranslation('console')
  const [words, setWords] = useState('')
  const { data } = useQuery({
    queryKey: ['institutions', 'clerk', words],
    queryFn: () => answer(api.GET('/api/v1/institutions', { params: { query: { q: words, limit: 10 } } })),
    enabled: words.length > 1,
  })
  const found: Named[] = words.length > 1 ? (data?.items ?? []) : value ? [value] : []
  return (
    <Form.Item label={t('users.fields.institution')} htmlFor="account-institution">
      <Select
        id="account-institution"
        allowClear
        showSearch={{ filterOption: false, onSearch: (given) => setWords(given.trim()) }}
        value={value?.id ?? null}
        options={found.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id) => onChange(found.find((one) => one.id === id) ?? null)}
        onBlur={() => setWords('')}
      />
    </Form.Item>
  )
}
