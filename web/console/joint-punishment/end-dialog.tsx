import { Alert, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type PunishmentEnd, punishmentEnds, punishmentMeasure } from '#policy/joint-punishment.ts'
import { useFailureText } from '../../components/failure.tsx'
import { usePick } from '../../lib/language.ts'
import { alone } from '../names.ts'
import { NoteDialog } from '../parts/note-dialog.tsx'
import { type JointMeasure, useEnd } from './use-measures.ts'

/** Before its last day: trust repaired where the measure knows that, or the decision behind it changed. */
export function EndDialog({ row, onClose }: { row: JointMeasure; onClose: () => void }) {
  const { t } = useTranslation('console')
  const pick = usePick()
  const failureText = useFailureText()
  const ends = (Object.keys(punishmentEnds) as PunishmentEnd[]).filter(
    (end) => end !== 'repaired' || punishmentMeasure(row.measure).repairAfter !== null,
  )
  const [end, setEnd] = useState<PunishmentEnd | undefined>(ends[0])
  const ending = useEnd(onClose)
  return (
    <NoteDialog
      title={t('jointPunishment.end')}
      okText={t('jointPunishment.end')}
      busy={ending.isPending}
      ready={end !== undefined}
      onOk={(note) => end && ending.mutate({ id: row.id, end, note })}
      onClose={onClose}
    >
      <label htmlFor="joint-end">{t('jointPunishment.how')}</label>
      <Select
        id="joint-end"
        {...(end ? { value: end } : {})}
        options={ends.map((value) => ({ value, label: alone(pick(punishmentEnds[value])) }))}
        onChange={setEnd}
      />
      {ending.error && <Alert type="error" showIcon title={failureText(ending.error)} />}
    </NoteDialog>
  )
}
