import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../components/failure.tsx'
import { answer, api } from '../../lib/api.ts'
import { UnitField } from './unit-field.tsx'
import type { LedgerRow, LedgerView } from './use-ledgers.ts'

interface FillDialogProps {
  ledger: LedgerView
  /** a draft that a person has to finish, and whose it is where that was asked */
  onDraft: (data: LedgerRow['data'], unit: string) => void
  onClose: () => void
}

/** Rows counted from what the other ledgers of the county hold for a period. */
export function FillDialog({ ledger, onDraft, onClose }: FillDialogProps) {
  const { t } = useTranslation('console')
  const failureText = useFailureText()
  const queries = useQueryClient()
  const [day, setDay] = useState('')
  const [unit, setUnit] = useState('')
  const fill = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/ledgers/{ledger}/fills', {
          params: { path: { ledger: ledger.id } },
          body: { ...(day ? { day } : {}), ...(unit ? { unit } : {}) },
        }),
      ),
    onSuccess: () =>
      Promise.all(
        [
          ['crawl', 'ledger-rows'],
          ['ledgers', 'reminders'],
        ].map((queryKey) => queries.invalidateQueries({ queryKey })),
      ),
  })
  return (
    <Modal
      open
      title={t('ledgers.fill')}
      okText={t('ledgers.fill')}
      cancelText={t('ledgers.close')}
      okButtonProps={{ loading: fill.isPending }}
      onOk={() => fill.mutate()}
      onCancel={onClose}
    >
      <div className="sheet-dialog">
        <p>{t('ledgers.fillHint')}</p>
        <UnitField ledger={ledger.id} value={unit} fault={undefined} onChange={setUnit} />
        <div className="row-field">
          <label htmlFor="fill-day">{t('ledgers.fillDay')}</label>
          <input id="fill-day" type="date" value={day} onChange={({ target }) => setDay(target.value)} />
        </div>
        {fill.error && <Alert type="error" title={failureText(fill.error)} />}
        {fill.data && <Filled {...fill.data} onDraft={(data) => onDraft(data, unit)} />}
      </div>
    </Modal>
  )
}

interface FilledProps {
  added: number
  changed: number
  unchanged: number
  differing: number
  withdrawn: number
  open: LedgerRow['data'][]
  onDraft: (data: LedgerRow['data']) => void
}

function Filled({ added, changed, unchanged, differing, withdrawn, open, onDraft }: FilledProps) {
  const { t } = useTranslation('console')
  const [draft] = open
  if (draft)
    return (
      <Alert
        type="info"
        title={t('ledgers.openDraft')}
        action={
          <Button size="small" type="primary" onClick={() => onDraft(draft)}>
            {t('ledgers.writeDraft')}
          </Button>
        }
      />
    )
  if (added + changed + unchanged + withdrawn === 0) return <Alert type="warning" title={t('ledgers.nothingKnown')} />
  const beside = [
    ...(differing > 0 ? [t('ledgers.differing', { count: differing })] : []),
    ...(withdrawn > 0 ? [t('ledgers.leftOut', { count: withdrawn })] : []),
  ]
  return (
    <Alert
      type="success"
      title={t('ledgers.filled', { added, changed, unchanged })}
      {...(beside.length > 0 ? { description: beside.map((words) => <div key={words}>{words}</div>) } : {})}
    />
  )
}
