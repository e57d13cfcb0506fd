import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../components/failure.tsx'
import { ledgerValue } from '../../components/ledger-value.ts'
import { answer, api, Problem } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.ts'
import { RowField } from './row-field.tsx'
import { RowFiles } from './row-files.tsx'
import { UnitField } from './unit-field.tsx'
import type { LedgerRow, LedgerView } from './use-ledgers.ts'

interface RowFormProps {
  ledger: LedgerView
  /** null: a new one */
  row: LedgerRow | null
  /** what a new one says to begin with */
  draft?: Data
  /** whose it is to begin with */
  of?: string
  onClose: () => void
}

type Data = Record<string, unknown>

/** A new row or a new version of one; what the server refuses is told at its field. */
export function RowForm({ ledger, row, draft = {}, of = '', onClose }: RowFormProps) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const failureText = useFailureText()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [data, setData] = useState<Data>(
    () =>
      row?.data ?? {
        ...Object.fromEntries(ledger.fields.flatMap(({ name, kind }) => (kind === 'flag' ? [[name, false]] : []))),
        ...draft,
      },
  )
  const [unit, setUnit] = useState(of)
  const save = useMutation({
    mutationFn: () => send(ledger.id, row, withoutEmpty(data), unit),
    onSuccess: async ({ violations }) => {
      await queries.invalidateQueries({ queryKey: ['crawl', 'ledger-rows'] })
      await queries.invalidateQueries({ queryKey: ['ledgers', 'reminders'] })
      if (violations.length > 0) message.warning(t('ledgers.savedOver', { codes: violations.join(' ') }))
      else message.success(t('ledgers.saved'))
      onClose()
    },
  })
  const faults = faultsOf(save.error)
  const own = ledger.fields.filter(({ decided }) => !decided)
  return (
    <Modal
      open
      title={t('labelled', { name: t(row ? 'ledgers.edit' : 'ledgers.add'), value: ledger[language] })}
      okText={t('ledgers.save')}
      cancelText={t('ledgers.cancel')}
      okButtonProps={{ loading: save.isPending }}
      onOk={() => save.mutate()}
      onCancel={onClose}
    >
      <form
        className="row-form"
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate()
        }}
      >
        {save.error && <Alert type="error" title={failureText(save.error)} />}
        {!row && <UnitField ledger={ledger.id} value={unit} fault={faults.get('unit')} onChange={setUnit} />}
        {own.map((field) => (
          <RowField
            key={field.name}
            field={field}
            value={data[field.name]}
            fault={faults.get(field.name)}
            fed={row?.fed ?? null}
            onChange={(value) => setData({ ...data, [field.name]: value })}
          />
        ))}
        {row && <Decided ledger={ledger} row={row} />}
        <button type="submit" hidden />
      </form>
      {row && ledger.mayReadFiles ? <RowFiles ledger={ledger} row={row} /> : null}
      {!row && <p className="ledgers-lead">{t('ledgers.filesLater')}</p>}
    </Modal>
  )
}

/** What the office decided of the row: told, not asked. */
function Decided({ ledger, row }: { ledger: LedgerView; row: LedgerRow }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const fields = ledger.fields.filter(({ decided, name }) => decided && row.data[name] !== undefined)
  if (fields.length === 0) return null
  return (
    <div className="row-decided">
      <p>
        {fields.map((field) => (
          <span key={field.name}>
            {t('labelled', { name: field[language], value: ledgerValue(field, row.data[field.name], language) })}
          </span>
        ))}
      </p>
      <small>{t(ledger.decidedAnew ? 'ledgers.decidedAnew' : 'ledgers.decided')}</small>
    </div>
  )
}

const send = (ledger: string, row: LedgerRow | null, data: Data, unit: string) =>
  row
    ? answer(
        api.PUT('/api/v1/ledgers/{ledger}/rows/{id}', {
          params: { path: { ledger, id: row.id } },
          body: { version: row.version, data },
        }),
      )
    : answer(
        api.POST('/api/v1/ledgers/{ledger}/rows', { params: { path: { ledger } }, body: { data, ...(unit ? { unit } : {}) } }),
      )

const withoutEmpty = (data: Data): Data =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== '' && value !== null && value !== undefined))

/** `data.minutes` is a fault of the field minutes. */
function faultsOf(error: unknown): Map<string, string> {
  if (!(error instanceof Problem)) return new Map()
  return new Map(error.errors.map(({ path, message }) => [path.split('.').at(-1) ?? path, message]))
}
