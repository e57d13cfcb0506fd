import { useTranslation } from 'react-i18next'
import { grades, schoolGrades } from '#policy/stages.ts'
import { Field } from '../../components/field.tsx'
import { useLanguage } from '../../lib/language.ts'
import type { Change, Draft } from './draft.ts'
import './class-fields.css'

/** Which class of a school it is about, as homework is judged by grade and class. Asked for matters of schools only. */
export function ClassFields({ draft, change }: { draft: Draft; change: (change: Change) => void }) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (draft.kind !== 'school') return null
  return (
    <div className="class-fields">
      <Field id="grade" label={t('report.class.grade')} optional>
        <select
          id="grade"
          className="input"
          value={draft.grade ?? ''}
          onChange={({ target }) => change({ grade: schoolGrades.find((code) => code === target.value) ?? null })}
        >
          <option value="">{t('report.class.unknown')}</option>
          {grades
            .filter(({ code }) => schoolGrades.some((one) => one === code))
            .map((grade) => (
              <option key={grade.code} value={grade.code}>
                {grade[language]}
              </option>
            ))}
        </select>
      </Field>
      <Field id="class" label={t('report.class.class')} optional>
        <input
          id="class"
          className="input"
          maxLength={20}
          autoComplete="off"
          placeholder={t('report.class.placeholder')}
          value={draft.className}
          onChange={({ target }) => change({ className: target.value })}
        />
      </Field>
    </div>
  )
}
