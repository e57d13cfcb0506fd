import { useMutation } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { type FormEvent, useReducer, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { districts } from '#policy/districts/units.ts'
import { type Wrong, wrongIn } from '../../citizen/report/check.ts'
import { ClassFields } from '../../citizen/report/class-fields.tsx'
import { type Change, type Draft, emptyDraft, kinds } from '../../citizen/report/draft.ts'
import { InstitutionPicker } from '../../citizen/report/institution-picker.tsx'
import { complaintOf, newKey } from '../../citizen/report/submit.ts'
import { useFailureText } from '../../components/failure.tsx'
import { Field } from '../../components/field.tsx'
import { Tick } from '../../components/tick.tsx'
import { answer, api } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.ts'
import { useTitle } from '../../lib/title.ts'
import { NotAllowed } from '../fetch-failure.tsx'
import { useMay } from '../me.ts'
import { EntryReceipt, type EntryReceiptData } from './entry-receipt.tsx'

const doors = ['phone', 'visit', 'letter', 'transfer'] as const
type DoorKey = (typeof doors)[number]

const changed = (draft: Draft, change: Change): Draft => ({
  ...draft,
  ...(typeof change === 'function' ? change(draft) : change),
})

/** Taken down for somebody on the telephone, at the counter or in a letter. Nothing of it stays in the browser. */
export function EntryPage() {
  const { t } = useTranslation('console')
  useTitle(t('door.entry.title'))
  const may = useMay()
  const [receipt, setReceipt] = useState<EntryReceiptData | null>(null)
  if (!may('complaint.enter')) return <NotAllowed />
  return (
    <div className="work">
      <h1 className="console-title">{t('door.entry.title')}</h1>
      {receipt ? (
        <EntryReceipt receipt={receipt} onNext={() => setReceipt(null)} />
      ) : (
        <>
          <p className="work-lead">{t('door.entry.lead')}</p>
          <EntryForm onFiled={setReceipt} />
        </>
      )}
    </div>
  )
}

function EntryForm({ onFiled }: { onFiled: (receipt: EntryReceiptData) => void }) {
  const { t } = useTranslation('console')
  const failureText = useFailureText()
  const [door, setDoor] = useState<DoorKey>('phone')
  const [draft, change] = useReducer(changed, { ...emptyDraft, anonymous: false })
  const [key] = useState(newKey)
  const [wrong, setWrong] = useState<Wrong>({})
  const file = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/complaints', {
          body: { door, complaint: complaintOf(draft) },
          headers: { 'Idempotency-Key': key },
        }),
      ),
    onSuccess: onFiled,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = { ...wrongIn(1, draft), ...wrongIn(2, draft), ...wrongIn(3, draft) }
    setWrong(found)
    const [first] = Object.keys(found)
    if (first) document.getElementById(first)?.focus()
    else file.mutate()
  }
  return (
    <form className="work-form" onSubmit={submit} noValidate>
      <div className="work-pairs">
        <Field id="door" label={t('door.entry.door')}>
          <select id="door" className="input" value={door} onChange={({ target }) => setDoor(target.value as DoorKey)}>
            {doors.map((each) => (
              <option key={each} value={each}>
                {t(`door.doors.${each}`)}
              </option>
            ))}
          </select>
        </Field>
        <Field id="kind" label={t('door.entry.kind')}>
          <select
            id="kind"
            className="input"
            value={draft.kind}
            onChange={({ target }) => change({ kind: target.value as Draft['kind'] })}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`matter.${kind}`)}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <WhatAndWho draft={draft} change={change} wrong={wrong} />
      <Caller draft={draft} change={change} wrong={wrong} />
      {file.error && <Alert type="error" title={failureText(file.error)} />}
      <div className="work-tools">
        <Button type="primary" size="large" htmlType="submit" loading={file.isPending}>
          {t('door.entry.submit')}
        </Button>
      </div>
    </form>
  )
}

type PartProps = { draft: Draft; change: (change: Change) => void; wrong: Wrong }

function WhatAndWho({ draft, change, wrong }: PartProps) {
  const { t } = useTranslation('console')
  const citizen = useTranslation('citizen')
  const language = useLanguage()
  return (
    <>
      <Field id="text" label={t('door.entry.text')} error={wrong.text && t('door.entry.textWrong')}>
        <textarea
          id="text"
          className="input"
          rows={7}
          maxLength={2000}
          value={draft.text}
          aria-describedby="text-error"
          onChange={({ target }) => change({ text: target.value })}
        />
      </Field>
      {draft.kind === 'complaint' && (
        <Text
          id="demand"
          label={t('door.entry.demand')}
          value={draft.demand}
          most={500}
          onChange={(demand) => change({ demand })}
        />
      )}
      <InstitutionPicker draft={draft} change={change} error={wrong.institution && citizen.t('report.who.missing')} />
      <ClassFields draft={draft} change={change} />
      <div className="work-pairs">
        <Field id="district" label={t('door.entry.district')} optional>
          <select
            id="district"
            className="input"
            value={draft.districtCode}
            onChange={({ target }) => change({ districtCode: target.value })}
          >
            <option value="">{t('door.entry.unknown')}</option>
            {districts.map(({ code, name, en }) => (
              <option key={code} value={code}>
                {language === 'zh' ? name : en}
              </option>
            ))}
          </select>
        </Field>
        <Text id="address" label={t('door.entry.address')} value={draft.address} onChange={(address) => change({ address })} />
        <Text
          id="happened"
          type="date"
          label={t('door.entry.happened')}
          value={draft.happenedOn}
          onChange={(happenedOn) => change({ happenedOn })}
        />
      </div>
    </>
  )
}

function Caller({ draft, change, wrong }: PartProps) {
  const { t } = useTranslation('console')
  return (
    <>
      <Tick checked={draft.anonymous} label={t('door.entry.anonymous')} onChange={(anonymous) => change({ anonymous })} />
      {!draft.anonymous && (
        <div className="work-pairs">
          <Text
            id="name"
            label={t('door.entry.name')}
            value={draft.name}
            error={wrong.name && t('door.entry.nameWrong')}
            onChange={(name) => change({ name })}
          />
          <Text
            id="phone"
            type="tel"
            label={t('door.entry.phone')}
            value={draft.phone}
            error={wrong.phone && t('door.entry.phoneWrong')}
            onChange={(phone) => change({ phone })}
          />
          {draft.kind === 'complaint' && (
            <Text id="home" label={t('door.entry.home')} value={draft.home} onChange={(home) => change({ home })} />
          )}
        </div>
      )}
    </>
  )
}

interface TextProps {
  id: string
  label: string
  type?: 'text' | 'tel' | 'date'
  value: string
  /** characters */
  most?: number
  error?: string | undefined
  onChange: (value: string) => void
}

function Text({ id, label, type = 'text', value, most = 200, error, onChange }: TextProps) {
  return (
    <Field id={id} label={label} error={error}>
      <input
        id={id}
        className="input"
        type={type}
        maxLength={most}
        autoComplete="off"
        value={value}
        aria-invalid={Boolean(error)}
        aria-describedby={`${id}-error`}
        onChange={({ target }) => onChange(target.value)}
      />
    </Field>
  )
}
