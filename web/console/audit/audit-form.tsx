import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

const names = ['actor', 'action', 'subject', 'from', 'to', 'reveals'] as const
type Filters = Partial<Record<(typeof names)[number], string>>

/** The filters that an address holds. */
export const filtersOf = (search: URLSearchParams): Filters =>
  Object.fromEntries(names.flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : [])))

/** Nothing is asked for while one still types. */
export function AuditForm({ filters, onSearch }: { filters: Filters; onSearch: (filters: Filters) => void }) {
  const { t } = useTranslation('console')
  const [typed, setTyped] = useState(filters)
  const set = (name: keyof Filters, value: string) => setTyped((before) => ({ ...before, [name]: value }))
  const search = (next: Filters) =>
    onSearch(Object.fromEntries(Object.entries(next).flatMap(([name, value]) => (value.trim() ? [[name, value.trim()]] : []))))
  return (
    <form
      className="audit-form panel"
      onSubmit={(event) => {
        event.preventDefault()
        search(typed)
      }}
    >
      {(['actor', 'action', 'subject', 'from', 'to'] as const).map((name) => (
        <label key={name} htmlFor={`audit-${name}`}>
          {t(`audit.filters.${name}`)}
          <Input
            id={`audit-${name}`}
            type={name === 'from' || name === 'to' ? 'date' : 'text'}
            maxLength={60}
            value={typed[name] ?? ''}
            onChange={({ target }) => set(name, target.value)}
          />
        </label>
      ))}
      <Checkbox checked={typed.reveals === 'true'} onChange={({ target }) => set('reveals', target.checked ? 'true' : '')}>
        {t('audit.filters.reveals')}
      </Checkbox>
      <div className="audit-buttons">
        <Button type="primary" htmlType="submit">
          {t('audit.search')}
        </Button>
        <Button onClick={() => onSearch({})}>{t('audit.clear')}</Button>
      </div>
    </form>
  )
}
