import { Alert, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bilingual } from '#policy/bilingual.ts'
import { departments } from '#policy/departments.ts'
import { documentTypeById } from '#policy/documents/index.ts'
import {
  lastDayAfter,
  type PunishmentGround,
  type PunishmentMeasureId,
  punishmentGrounds,
  punishmentMeasure,
  punishmentMeasures,
} from '#policy/joint-punishment.ts'
import { useFailureText } from '../../components/failure.tsx'
import { dayOf } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import { alone } from '../names.ts'
import { NoteDialog } from '../parts/note-dialog.tsx'
import { useRecord } from './use-measures.ts'

interface RecordDialogProps {
  caseId: string
  proposed: readonly PunishmentGround[]
  onClose: () => void
}

/** What is put on record, why, against whom, until when, and who is told. */
export function RecordDialog({ caseId, proposed, onClose }: RecordDialogProps) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const failureText = useFailureText()
  const [measure, setMeasure] = useState<PunishmentMeasureId>()
  const [ground, setGround] = useState<PunishmentGround | undefined>(proposed[0])
  const [person, setPerson] = useState('')
  const [from, setFrom] = useState(dayOf(new Date()))
  const [until, setUntil] = useState('')
  const [told, setTold] = useState<string[]>([])
  const record = useRecord(caseId, onClose)
  const chosen = measure && punishmentMeasure(measure)
  const choose = (id: PunishmentMeasureId) => {
    const { term, told: offices } = punishmentMeasure(id)
    setMeasure(id)
    setTold([...offices])
    setUntil(term ? lastDayAfter(from, term.min) : '')
  }
  const ready = chosen !== undefined && ground !== undefined && (!chosen.person || person.trim().length > 1) && from !== ''
  const submit = (note: string) =>
    measure &&
    ground &&
    record.mutate({
      ...{ measure, ground, from, told, note },
      ...{ person: chosen?.person ? person.trim() : null, until: chosen?.term && until ? until : null },
    })
  return (
    <NoteDialog
      title={t('jointPunishment.record')}
      okText={t('jointPunishment.record')}
      busy={record.isPending}
      ready={ready}
      onOk={submit}
      onClose={onClose}
    >
      <label htmlFor="joint-measure">{t('jointPunishment.measure')}</label>
      <Select
        id="joint-measure"
        {...(measure ? { value: measure } : {})}
        options={namesOf(punishmentMeasures, language)}
        onChange={choose}
      />
      <label htmlFor="joint-ground">{t('jointPunishment.ground')}</label>
      <Select
        id="joint-ground"
        {...(ground ? { value: ground } : {})}
        options={namesOf(punishmentGrounds, language)}
        onChange={setGround}
      />
      {chosen?.person && (
        <>
          <label htmlFor="joint-person">{t('jointPunishment.person')}</label>
          <Input id="joint-person" maxLength={100} value={person} onChange={({ target }) => setPerson(target.value)} />
        </>
      )}
      <label htmlFor="joint-from">{t('jointPunishment.from')}</label>
      <Input id="joint-from" type="date" value={from} onChange={({ target }) => setFrom(target.value)} />
      {chosen?.term && (
        <>
          <label htmlFor="joint-until">{t('jointPunishment.until')}</label>
          <Input id="joint-until" type="date" value={until} onChange={({ target }) => setUntil(target.value)} />
          {chosen.term.forGood && <small>{t('jointPunishment.forGood')}</small>}
        </>
      )}
      <label htmlFor="joint-told">{t('jointPunishment.told')}</label>
      <Select
        id="joint-told"
        mode="multiple"
        value={told}
        options={departments.map(({ code, ...names }) => ({ value: code, label: names[language] }))}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={setTold}
      />
      {chosen?.document && (
        <small>{t('jointPunishment.paper', { paper: documentTypeById(chosen.document)?.[language] ?? chosen.document })}</small>
      )}
      {record.error && <Alert type="error" showIcon title={failureText(record.error)} />}
    </NoteDialog>
  )
}

const namesOf = <Key extends string>(names: Record<Key, Bilingual>, language: 'zh' | 'en') =>
  (Object.keys(names) as Key[]).map((value) => ({ value, label: alone(names[value][language]) }))
