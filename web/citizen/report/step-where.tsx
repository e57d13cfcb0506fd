import { useTranslation } from 'react-i18next'
import { districts } from '#policy/districts/units.ts'
import { Field } from '../../components/field.tsx'
import { dayOf } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import { ClassFields } from './class-fields.tsx'
import { InstitutionPicker } from './institution-picker.tsx'
import type { StepProps } from './step-what.tsx'

/** Step 2: whom it is about and where it happens. Only the name, or not knowing it, is asked for. */
export function StepWhere({ draft, change, wrong }: StepProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <>
      <InstitutionPicker draft={draft} change={change} error={wrong.institution && t('report.who.missing')} />
      <ClassFields draft={draft} change={change} />
      <Field id="district" label={t('report.district.label')} optional>
        <select
          id="district"
          className="input"
          value={draft.districtCode}
          onChange={(event) => change({ districtCode: event.target.value })}
        >
          <option value="">{t('report.district.unknown')}</option>
          {districts.map((district) => (
            <option key={district.code} value={district.code}>
              {language === 'zh' ? district.name : district.en}
            </option>
          ))}
        </select>
      </Field>
      <Field id="address" label={t('report.address.label')} hint={t('report.address.hint')} optional>
        <input
          id="address"
          className="input"
          maxLength={200}
          placeholder={t('report.address.placeholder')}
          value={draft.address}
          aria-describedby="address-hint"
          onChange={(event) => change({ address: event.target.value })}
        />
      </Field>
      <Field id="happened" label={t('report.happened.label')} hint={t('report.happened.hint')} optional>
        <input
          id="happened"
          type="date"
          className="input"
          max={dayOf(new Date())}
          value={draft.happenedOn}
          aria-describedby="happened-hint"
          onChange={(event) => change({ happenedOn: event.target.value })}
        />
      </Field>
    </>
  )
}
