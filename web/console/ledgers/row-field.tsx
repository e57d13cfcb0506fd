import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../lib/language.ts'
import { FedNote } from './fed-note.tsx'
import type { Fed, LedgerField } from './use-ledgers.ts'

interface RowFieldProps {
  field: LedgerField
  value: unknown
  fault: string | undefined
  /** what other ledgers say */
  fed: Fed | null
  onChange: (value: unknown) => void
}

/** Lessons in lessons, months it covers in months: once is enough. */
const says = (title: string, unit: string): boolean => title.toLowerCase().includes(unit.toLowerCase())

/** One field of a row, by its kind. */
export function RowField({ field, value, fault, fed, onChange }: RowFieldProps) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const id = useId()
  const notes = [field.help && `${id}-help`, fault && `${id}-fault`].filter(Boolean).join(' ')
  const shared = {
    id,
    'aria-invalid': fault !== undefined,
    'aria-required': field.required,
    ...(notes ? { 'aria-describedby': notes } : {}),
  }
  const text = value === undefined || value === null ? '' : String(value)
  return (
    <div className={`row-field is-${field.kind}`}>
      <label htmlFor={id}>
        {field[language]}
        {field.unit && !says(field[language], field.unit[language]) && <span> ({field.unit[language]})</span>}
        {!field.required && <small> {t('ledgers.optional')}</small>}
        {field.sensitive && <small> {t('ledgers.sensitive')}</small>}
      </label>
      <FieldControl field={field} shared={shared} text={text} value={value} onChange={onChange} />
      {field.help && (
        <small id={`${id}-help`} className="row-help">
          {field.help[language]}
        </small>
      )}
      <FedNote field={field} value={value} fed={fed} withSource />
      {fault && (
        <p id={`${id}-fault`} className="row-fault">
          {fault}
        </p>
      )}
    </div>
  )
}

interface ControlProps {
  field: LedgerField
  shared: Record<string, unknown>
  text: string
  value: unknown
  onChange: (value: unknown) => void
}

/** Where a value is typed or chosen, by the kind of its field. */
export function FieldControl({ field, shared, text, value, onChange }: ControlProps) {
  const language = useLanguage()
  if (field.kind === 'flag')
    return <input {...shared} type="checkbox" checked={value === true} onChange={({ target }) => onChange(target.checked)} />
  if (field.kind === 'choice')
    return (
      <select {...shared} value={text} onChange={({ target }) => onChange(target.value)}>
        <option value="">–</option>
        {text !== '' && !field.options?.some((option) => option.value === text) && <option value={text}>{text}</option>}
        {(field.options ?? []).map((option) => (
          <option key={option.value} value={option.value}>
            {option[language]}
          </option>
        ))}
      </select>
    )
  if (field.kind === 'long')
    return <textarea {...shared} rows={3} maxLength={4000} value={text} onChange={({ target }) => onChange(target.value)} />
  if (field.kind === 'number')
    return (
      <input
        {...shared}
        type="number"
        step="any"
        value={text}
        onChange={({ target }) => onChange(target.value === '' ? '' : target.valueAsNumber)}
      />
    )
  const type = field.kind === 'day' ? 'date' : field.kind
  return <input {...shared} type={type} maxLength={200} value={text} onChange={({ target }) => onChange(target.value)} />
}
