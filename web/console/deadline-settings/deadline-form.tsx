import { Button, Checkbox, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addCalendarDays } from '#policy/days.ts'
import { setUnits, termsFaults } from '#policy/deadlines/versions.ts'
import { dayOf } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import { type DeadlineSetting, type SetTerms, useSetOtherwise } from './use-deadline-settings.ts'

export const tomorrow = (): string => addCalendarDays(dayOf(new Date()), 1)

/** Another length from a day on; what cannot be is said while it is written. */
export function DeadlineForm({ setting: { id, version, periods, extensible } }: { setting: DeadlineSetting }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const last = periods.at(-1)
  const [terms, setTerms] = useState<SetTerms>({
    ...{ days: last?.days ?? 1, unit: last?.unit ?? 'WD', extension: last?.extension ?? null },
    ...{ rigid: last?.rigid ?? false, basis: null },
  })
  const [from, setFrom] = useState(tomorrow)
  const [note, setNote] = useState('')
  const change = useSetOtherwise(id)
  const put = (part: Partial<SetTerms>) => setTerms((before) => ({ ...before, ...part }))
  const faults = termsFaults(id, terms)
  const basis = terms.basis?.trim() ? terms.basis.trim() : null
  const isReady = faults.length === 0 && from >= tomorrow() && note.trim().length >= 2 && (basis?.length ?? 2) >= 2
  return (
    <section className="panel work-panel" aria-labelledby="deadline-change">
      <h2 id="deadline-change">{t('deadlineSettings.change')}</h2>
      <div className="work-pairs">
        <div className="work-panel-field">
          <label htmlFor="deadline-days">{t('deadlineSettings.days')}</label>
          <InputNumber id="deadline-days" precision={0} value={terms.days} onChange={(days) => put({ days: days ?? 0 })} />
        </div>
        <div className="work-panel-field">
          <label htmlFor="deadline-unit">{t('deadlineSettings.unit')}</label>
          <Select
            id="deadline-unit"
            value={terms.unit}
            options={setUnits.map((unit) => ({ value: unit, label: t(`deadlineSettings.units.${unit}`) }))}
            onChange={(unit) => put({ unit })}
          />
        </div>
        {extensible && (
          <div className="work-panel-field">
            <label htmlFor="deadline-extension">{t('deadlineSettings.extension')}</label>
            <InputNumber
              id="deadline-extension"
              precision={0}
              value={terms.extension}
              onChange={(extension) => put({ extension })}
            />
          </div>
        )}
        <div className="work-panel-field">
          <label htmlFor="deadline-from">{t('deadlineSettings.from')}</label>
          <Input id="deadline-from" type="date" min={tomorrow()} value={from} onChange={({ target }) => setFrom(target.value)} />
        </div>
      </div>
      {terms.unit !== 'WD' && (
        <Checkbox checked={terms.rigid} onChange={({ target }) => put({ rigid: target.checked })}>
          {t('deadlineSettings.rigid')}
        </Checkbox>
      )}
      {faults.map((fault) => (
        <p key={fault.field} className="is-late" role="alert">
          {fault[language]}
        </p>
      ))}
      <label htmlFor="deadline-basis">{t('deadlineSettings.basis')}</label>
      <Input
        id="deadline-basis"
        maxLength={300}
        value={terms.basis ?? ''}
        onChange={({ target }) => put({ basis: target.value })}
      />
      <label htmlFor="deadline-note">{t('setting.note')}</label>
      <Input id="deadline-note" maxLength={200} value={note} onChange={({ target }) => setNote(target.value)} />
      <div>
        <Button
          type="primary"
          loading={change.isPending}
          disabled={!isReady}
          onClick={() => change.mutate({ terms: { ...terms, basis }, from, note: note.trim(), seen: version })}
        >
          {t('setting.save')}
        </Button>
      </div>
    </section>
  )
}
