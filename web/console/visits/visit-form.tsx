import { useTranslation } from 'react-i18next'
import { type InspectionResult, inspectionResultKeys, inspectionResults } from '#policy/draws/results.ts'
import { Field } from '../../components/field.tsx'
import { Tick } from '../../components/tick.tsx'
import { usePick } from '../../lib/language.ts'
import { alone } from '../names.ts'
import { Checklist } from './checklist.tsx'
import type { Draft, Visit } from './on-phone.ts'
import { Photos } from './photos.tsx'
import { Signatures } from './signatures.tsx'

type Fields = Draft['fields']
type TextKey = 'place' | 'representative' | 'phone' | 'present' | 'recusal' | 'situation' | 'opinion' | 'witness'

interface FormProps {
  visit: Visit
  draft: Draft
  onChange: (draft: Draft) => void
}

/** The form of a record from top to bottom, as a visit goes. */
export function VisitForm({ visit, draft, onChange }: FormProps) {
  const { t } = useTranslation('console')
  const { fields } = draft
  const set = (more: Partial<Fields>) => onChange({ ...draft, fields: { ...fields, ...more } })
  const text = (key: TextKey, more: { long?: boolean; optional?: boolean } = {}) => (
    <TextField name={key} value={fields[key]} {...more} onChange={(value) => set({ [key]: value })} />
  )
  return (
    <div className="visits-form">
      <Times fields={fields} onChange={set} />
      {text('place')}
      <SecondOfficer visit={visit} fields={fields} onChange={set} />
      <Tick checked={fields.told} label={t('visits.told')} onChange={(told) => set({ told })} />
      {text('recusal')}
      {text('representative', { optional: true })}
      {text('phone', { optional: true })}
      {text('present', { optional: true })}
      <Checklist given={fields.checklist} onChange={(checklist) => set({ checklist })} />
      {text('situation', { long: true })}
      <Photos photos={draft.photos} onChange={(photos) => onChange({ ...draft, photos })} />
      {visit.about.kind === 'inspection' && <Result value={fields.result} onChange={(result) => set({ result })} />}
      {text('opinion', { long: true })}
      <Tick checked={fields.refused} label={t('visits.refusedToSign')} onChange={(refused) => set({ refused })} />
      {text('witness', { optional: !fields.refused })}
      <Signatures visit={visit} draft={draft} onChange={(signatures) => onChange({ ...draft, signatures })} />
    </div>
  )
}

interface TextProps {
  name: TextKey
  value: string
  long?: boolean
  optional?: boolean
  onChange: (value: string) => void
}

function TextField({ name, value, long = false, optional = false, onChange }: TextProps) {
  const { t } = useTranslation('console')
  const id = `visit-${name}`
  const shared = { id, className: 'input', value }
  return (
    <Field id={id} label={t(`visits.field.${name}`)} optional={optional}>
      {long ? (
        <textarea {...shared} maxLength={4000} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <input {...shared} maxLength={200} onChange={({ target }) => onChange(target.value)} />
      )}
    </Field>
  )
}

type PartProps = { fields: Fields; onChange: (more: Partial<Fields>) => void }

/** Times are those of Shanghai, wherever the phone believes to be. */
const inShanghai = (iso: string): string => new Date(Date.parse(iso) + 8 * 3_600_000).toISOString().slice(0, 16)

function Times({ fields, onChange }: PartProps) {
  const { t } = useTranslation('console')
  return (
    <div className="visits-pair">
      {(['startedAt', 'endedAt'] as const).map((key) => (
        <Field key={key} id={`visit-${key}`} label={t(`visits.field.${key}`)}>
          <input
            id={`visit-${key}`}
            type="datetime-local"
            className="input"
            value={inShanghai(fields[key])}
            onChange={({ target }) => target.value && onChange({ [key]: new Date(`${target.value}:00+08:00`).toISOString() })}
          />
        </Field>
      ))}
    </div>
  )
}

function SecondOfficer({ visit, fields, onChange }: PartProps & { visit: Visit }) {
  const { t } = useTranslation('console')
  const [me = '', second = ''] = fields.officers
  const others = visit.officers.filter(({ id }) => id !== me)
  return (
    <Field id="visit-second" label={t('visits.field.officers')}>
      <select
        id="visit-second"
        className="input"
        value={second}
        onChange={({ target }) => onChange({ officers: [me, target.value] })}
      >
        {others.map(({ id, name, card }) => (
          <option key={id} value={id}>
            {name} {card}
          </option>
        ))}
      </select>
    </Field>
  )
}

function Result({ value, onChange }: { value: InspectionResult | null; onChange: (value: InspectionResult) => void }) {
  const { t } = useTranslation('console')
  const pick = usePick()
  return (
    <Field id="visit-result" label={t('visits.field.result')}>
      <select
        id="visit-result"
        className="input"
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value as InspectionResult)}
      >
        <option value="" disabled>
          {t('visits.choose')}
        </option>
        {inspectionResultKeys.map((key) => (
          <option key={key} value={key}>
            {alone(pick(inspectionResults[key]))}
          </option>
        ))}
      </select>
    </Field>
  )
}
