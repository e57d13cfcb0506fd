import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ContactField, contactFaults, contactFields } from '#policy/offices.ts'
import { useLanguage } from '../../lib/language.ts'
import { PutInForce } from '../parts/put-in-force.tsx'
import { type OfficeView, putInForce, useChange } from './use-offices.ts'

/** Every fact of an office; what cannot be is said at its field while it is written. */
export function OfficeForm({ office: { code, version, contact: inForce } }: { office: OfficeView }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const [contact, setContact] = useState(inForce)
  const [note, setNote] = useState('')
  const change = useChange(() => putInForce(code, { contact, note: note.trim(), seen: version }))
  const faults = contactFaults(contact)
  const isChanged = contactFields.some((field) => contact[field] !== inForce[field])
  const put = (field: ContactField, text: string) => setContact((before) => ({ ...before, [field]: text }))
  return (
    <section className="panel work-panel office-form" aria-labelledby="office-change">
      <h2 id="office-change">{t('offices.change')}</h2>
      {contactFields.map((field) => {
        const fault = faults.find((one) => one.field === field)
        return (
          <div key={field} className="work-panel-field">
            <label htmlFor={`office-${field}`}>{t(`offices.fields.${field}`)}</label>
            <Input
              id={`office-${field}`}
              type={field === 'closedFrom' ? 'date' : 'text'}
              value={contact[field]}
              {...(fault ? { status: 'error', 'aria-describedby': `office-fault-${field}` } : {})}
              onChange={({ target }) => put(field, target.value)}
            />
            {fault && (
              <p id={`office-fault-${field}`} className="is-late" role="alert">
                {fault[language]}
              </p>
            )}
          </div>
        )
      })}
      <PutInForce
        id="office-note"
        note={note}
        onNote={setNote}
        isReady={isChanged && faults.length === 0}
        isPending={change.isPending}
        onSave={() => change.mutate(undefined)}
      />
    </section>
  )
}
