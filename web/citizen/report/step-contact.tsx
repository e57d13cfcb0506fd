import { useTranslation } from 'react-i18next'
import { Choice } from '../../components/choice.tsx'
import { describedBy, Field } from '../../components/field.tsx'
import { Notice } from '../../components/notice.tsx'
import { useAnswerTerms } from '../answer-terms.ts'
import { Review } from './review.tsx'
import type { StepProps } from './step-what.tsx'

/** Step 3: name and phone, or neither; a last look; what will happen. */
export function StepContact({ draft, change, wrong, onEdit }: StepProps & { onEdit: (step: 1 | 2) => void }) {
  const { t } = useTranslation()
  const terms = useAnswerTerms()
  const nameError = wrong.name && t('report.contact.nameMissing')
  const phoneError = wrong.phone && t('report.contact.phoneBad')
  const choices = (['anonymous', 'named'] as const).map((value) => ({
    value,
    title: t(`report.contact.${value}.title`),
    text: t(`report.contact.${value}.text`),
  }))
  return (
    <>
      <Choice
        name="contact"
        wide
        label={t('report.contact.label')}
        value={draft.anonymous ? 'anonymous' : 'named'}
        options={choices}
        onChange={(value) => change({ anonymous: value === 'anonymous' })}
      />
      {draft.anonymous && draft.kind === 'complaint' && <Notice tone="warn">{t('report.contact.disputeHint')}</Notice>}
      {!draft.anonymous && (
        <>
          <Field id="name" label={t('report.contact.name')} error={nameError}>
            <input
              id="name"
              className="input"
              autoComplete="name"
              maxLength={50}
              value={draft.name}
              aria-describedby="name-error"
              aria-invalid={Boolean(nameError)}
              onChange={(event) => change({ name: event.target.value })}
            />
          </Field>
          <Field id="phone" label={t('report.contact.phone')} hint={t('report.contact.phoneHint')} error={phoneError}>
            <input
              id="phone"
              className="input"
              type="tel"
              autoComplete="tel"
              maxLength={20}
              value={draft.phone}
              aria-describedby={describedBy('phone', phoneError)}
              aria-invalid={Boolean(phoneError)}
              onChange={(event) => change({ phone: event.target.value })}
            />
          </Field>
          {draft.kind === 'complaint' && (
            <Field id="home" label={t('report.contact.home')} hint={t('report.contact.homeHint')} optional>
              <input
                id="home"
                className="input"
                autoComplete="street-address"
                maxLength={200}
                value={draft.home}
                aria-describedby="home-hint"
                onChange={(event) => change({ home: event.target.value })}
              />
            </Field>
          )}
        </>
      )}
      <Review draft={draft} onEdit={onEdit} />
      <section className="after">
        <h2>{t('report.after.title')}</h2>
        <ul>
          <li>{t('report.after.code')}</li>
          <li>{terms ? t('report.after.due', terms) : t('report.after.dueSomeDay')}</li>
          <li>{t('report.after.urgent')}</li>
          <li>{t('report.after.honest')}</li>
        </ul>
      </section>
    </>
  )
}
