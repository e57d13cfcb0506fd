import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Modal } from 'antd'
import { type ClipboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../components/failure.tsx'
import { answer, api } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.ts'
import { DataTable } from '../parts/data-table.tsx'
import { csvOf, type Draft, isEmpty, mostDrafts, nextDraft, pasted, refused } from './bulk-rows.ts'
import { FieldControl } from './row-field.tsx'
import { UnitField } from './unit-field.tsx'
import type { LedgerField, LedgerView } from './use-ledgers.ts'

interface BulkDialogProps {
  ledger: LedgerView
  onClose: () => void
}

/** Row after row in a table, typed or pasted; what the server refuses stays, with what is wrong beneath the cell. */
export function BulkDialog({ ledger, onClose }: BulkDialogProps) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const failureText = useFailureText()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const fields = ledger.fields.filter(({ decided }) => !decided)
  const [unit, setUnit] = useState('')
  const [drafts, setDrafts] = useState<Draft[]>(() => {
    const first = nextDraft(fields, [])
    return [first, { ...first, key: first.key + 1 }, { ...first, key: first.key + 2 }]
  })
  const written = drafts.filter((draft) => !isEmpty(fields, draft))
  const save = useMutation({
    mutationFn: () => send(ledger.id, csvOf(fields, written, language), unit),
    onSuccess: async ({ added, changed, unchanged, breaches, errors }) => {
      const left = refused(fields, written, errors, language)
      if (added + changed + unchanged > 0)
        message.success(t('ledgers.taken', { rows: written.length, added, changed, unchanged }))
      if (breaches > 0) message.warning(t('ledgers.breaches', { count: breaches }))
      await Promise.all(
        [['crawl', 'ledger-rows'], ['ledgers', 'reminders'], ['escrow']].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      )
      if (left.length === 0) onClose()
      else setDrafts(left)
    },
  })
  const change = (key: number, data: Draft['data']) =>
    setDrafts((all) => all.map((draft) => (draft.key === key ? { ...draft, data: { ...draft.data, ...data } } : draft)))
  const wrong = drafts.filter(({ faults }) => Object.keys(faults).length > 0).length
  return (
    <Modal
      open
      width="min(1500px, 96vw)"
      title={t('labelled', { name: t('ledgers.bulk'), value: ledger[language] })}
      okText={t('ledgers.bulkSave', { count: written.length })}
      cancelText={t('ledgers.cancel')}
      okButtonProps={{ loading: save.isPending, disabled: written.length === 0 }}
      onOk={() => save.mutate()}
      onCancel={onClose}
    >
      <div className="sheet-dialog">
        <p className="ledgers-lead">{t('ledgers.bulkHint')}</p>
        {save.error && <Alert type="error" title={failureText(save.error)} />}
        {wrong > 0 && <Alert type="warning" title={t('ledgers.bulkLeft', { count: wrong })} />}
        <UnitField ledger={ledger.id} value={unit} fault={undefined} onChange={setUnit} />
        <DataTable
          label={ledger[language]}
          className="bulk-table"
          heads={[t('ledgers.bulkRow'), ...fields.map((field) => headOf(field, language)), t('ledgers.act')]}
        >
          {drafts.map((draft, row) => (
            <BulkRow
              key={draft.key}
              fields={fields}
              draft={draft}
              row={row}
              onChange={(data) => change(draft.key, data)}
              onPaste={(field, text) => setDrafts((all) => pasted(fields, all, { row, field }, text))}
              onRemove={() => setDrafts((all) => all.filter(({ key }) => key !== draft.key))}
            />
          ))}
        </DataTable>
        <div className="ledger-acts">
          <Button
            icon={<PlusOutlined aria-hidden="true" />}
            disabled={drafts.length >= mostDrafts}
            onClick={() => setDrafts((all) => [...all, nextDraft(fields, all)])}
          >
            {t('ledgers.bulkAdd')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}

const headOf = (field: LedgerField, language: 'zh' | 'en') => ({
  text: `${field[language]}${field.unit ? ` (${field.unit[language]})` : ''}${field.required ? ' *' : ''}`,
  hint: field.help?.[language],
})

interface BulkRowProps {
  fields: readonly LedgerField[]
  draft: Draft
  row: number
  onChange: (data: Draft['data']) => void
  onPaste: (field: number, text: string) => void
  onRemove: () => void
}

function BulkRow({ fields, draft, row, onChange, onPaste, onRemove }: BulkRowProps) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const id = useId()
  const paste = (field: number) => (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text')
    // a single value goes where it always went
    if (!/[\t\n]/.test(text)) return
    event.preventDefault()
    onPaste(field, text)
  }
  return (
    <tr data-draft={row + 1}>
      <th scope="row">
        {row + 1}
        {draft.faults[''] && <p className="row-fault">{draft.faults['']}</p>}
      </th>
      {fields.map((field, at) => {
        const value = draft.data[field.name]
        const fault = draft.faults[field.name]
        const shared = {
          id: `${id}-${field.name}`,
          'aria-label': t('ledgers.bulkCell', { row: row + 1, field: field[language] }),
          'aria-invalid': fault !== undefined,
          ...(fault ? { 'aria-describedby': `${id}-${field.name}-fault` } : {}),
        }
        return (
          <td key={field.name} className={`row-field is-${field.kind}`} onPaste={paste(at)}>
            <FieldControl
              field={field}
              shared={shared}
              text={value === undefined || value === null ? '' : String(value)}
              value={value}
              onChange={(next) => onChange({ [field.name]: next })}
            />
            {fault && (
              <p id={`${id}-${field.name}-fault`} className="row-fault">
                {fault}
              </p>
            )}
          </td>
        )
      })}
      <td>
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined aria-hidden="true" />}
          aria-label={t('ledgers.bulkRemove', { row: row + 1 })}
          onClick={onRemove}
        />
      </td>
    </tr>
  )
}

const send = (ledger: string, text: string, unit: string) =>
  answer(
    api.POST('/api/v1/ledgers/{ledger}/imports', {
      params: { path: { ledger }, query: unit ? { unit } : {} },
      body: new File([text], 'rows.csv') as never,
      bodySerializer: (raw: unknown) => raw as File,
      headers: { 'Content-Type': 'application/octet-stream' },
    }),
  )
