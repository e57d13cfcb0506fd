import { useTranslation } from 'react-i18next'
import { Choice } from '../../components/choice.tsx'
import { describedBy, Field } from '../../components/field.tsx'
import { FilePicker } from '../files/file-picker.tsx'
import type { useFiles } from '../files/use-files.ts'
import { type Wrong, webAddress } from './check.ts'
import { type Change, type Draft, kinds } from './draft.ts'

export interface StepProps {
  draft: Draft
  change: (change: Change) => void
  wrong: Wrong
}

/** Step 1: the story in free words, then what kind of matter it is, a link and photos. */
export function StepWhat({ draft, change, wrong, picker }: StepProps & { picker: ReturnType<typeof useFiles> }) {
  const { t } = useTranslation()
  const count = draft.text.trim().length
  const textError = wrong.text && t(wrong.text === 'tooLong' ? 'report.text.tooLong' : 'report.text.tooShort', { count })
  const linkError = wrong.link && t('report.link.bad')
  const filesError = wrong.files && t(wrong.files === 'wait' ? 'report.files.wait' : 'report.files.failedLeft')
  return (
    <>
      <Field id="text" label={t('report.text.label')} hint={t('report.text.hint')} error={textError}>
        <textarea
          id="text"
          className="input"
          rows={7}
          value={draft.text}
          placeholder={t('report.text.placeholder')}
          aria-describedby={describedBy('text', textError)}
          aria-invalid={Boolean(textError)}
          onChange={(event) => change({ text: event.target.value })}
        />
        <p className="field-count">{t('report.text.count', { count })}</p>
      </Field>
      <Choice
        name="kind"
        label={t('report.kind.label')}
        hint={t('report.kind.hint')}
        value={draft.kind}
        options={kinds.map((kind) => ({
          value: kind,
          title: t(`report.kind.${kind}.title`),
          text: t(`report.kind.${kind}.text`),
        }))}
        onChange={(kind) => change({ kind })}
      />
      {draft.kind === 'complaint' && (
        <Field id="demand" label={t('report.demand.label')} hint={t('report.demand.hint')} optional>
          <input
            id="demand"
            className="input"
            maxLength={500}
            value={draft.demand}
            aria-describedby="demand-hint"
            onChange={(event) => change({ demand: event.target.value })}
          />
        </Field>
      )}
      <FilePicker files={draft.files} picker={picker} error={filesError} />
      <Field id="link" label={t('report.link.label')} hint={t('report.link.hint')} error={linkError} optional>
        <input
          id="link"
          className="input"
          inputMode="url"
          autoCapitalize="none"
          maxLength={2000}
          placeholder="https://"
          value={draft.link}
          aria-describedby={describedBy('link', linkError)}
          aria-invalid={Boolean(linkError)}
          onChange={(event) => change({ link: event.target.value })}
          onBlur={() => draft.link.trim() && change({ link: webAddress(draft.link) ?? draft.link })}
        />
      </Field>
    </>
  )
}
