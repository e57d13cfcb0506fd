import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import './field.css'

interface FieldProps {
  /** id of the input inside */
  id: string
  label: string
  hint?: string
  error?: string | undefined
  optional?: boolean
  children: ReactNode
}

/** Ids that an input names in aria-describedby: its hint and, when wrong, its error. */
export const describedBy = (id: string, error?: string): string => (error ? `${id}-error ${id}-hint` : `${id}-hint`)

/** A labelled input with its hint above and its error below. */
export function Field({ id, label, hint, error, optional, children }: FieldProps) {
  const { t } = useTranslation()
  return (
    <div className={error ? 'field is-wrong' : 'field'}>
      <label className="field-label" htmlFor={id}>
        {label}
        {optional && <span className="field-optional">{t('optional')}</span>}
      </label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      <FieldError id={id} error={error} />
    </div>
  )
}

export function FieldError({ id, error }: { id: string; error?: string | undefined }) {
  return (
    <p className="field-error" id={`${id}-error`} aria-live="polite">
      {error}
    </p>
  )
}
