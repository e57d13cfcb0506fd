import { DownloadOutlined, FileExcelOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Modal } from 'antd'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../components/failure.tsx'
import { answer, api, type Schemas } from '../../lib/api.ts'
import type { LedgerView } from './use-ledgers.ts'

type Taken = Schemas['LedgerImport']

interface SheetDialogProps {
  ledger: LedgerView
  onClose: () => void
  /** what holds for every row of a file that has no column for it */
  told?: { unit?: string; values?: string }
  /** asked for above the button */
  children?: ReactNode
}

/** Rows from Excel: sound ones are saved, the others named by row and column; those can be taken home as a sheet, mended and sent. */
export function SheetDialog({ ledger, onClose, told = {}, children }: SheetDialogProps) {
  const { t } = useTranslation('console')
  const failureText = useFailureText()
  const input = useRef<HTMLInputElement>(null)
  const queries = useQueryClient()
  const take = useMutation({
    mutationFn: (file: File) =>
      answer(
        api.POST('/api/v1/ledgers/{ledger}/imports', {
          params: { path: { ledger: ledger.id }, query: told },
          body: file as never,
          bodySerializer: (raw: unknown) => raw as File,
          headers: { 'Content-Type': 'application/octet-stream' },
        }),
      ),
    onSettled: () =>
      Promise.all([['crawl', 'ledger-rows'], ['escrow']].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  })
  return (
    <Modal open title={t('ledgers.import')} footer={<Button onClick={onClose}>{t('ledgers.close')}</Button>} onCancel={onClose}>
      <div className="sheet-dialog">
        <input
          ref={input}
          hidden
          type="file"
          accept=".xlsx,.csv"
          data-testid="sheet"
          onChange={({ target }) => {
            const file = target.files?.[0]
            if (file) take.mutate(file)
            target.value = ''
          }}
        />
        <p>{t('ledgers.importHint')}</p>
        {children}
        <div className="ledger-acts">
          <Button
            type="primary"
            icon={<FileExcelOutlined aria-hidden="true" />}
            loading={take.isPending}
            onClick={() => input.current?.click()}
          >
            {t('ledgers.choose')}
          </Button>
          <Button icon={<DownloadOutlined aria-hidden="true" />} href={`/api/v1/ledgers/${ledger.id}/template`}>
            {t('ledgers.template')}
          </Button>
        </div>
        {take.error && <Alert type="error" title={failureText(take.error)} />}
        {take.data && <Result ledger={ledger.id} taken={take.data} />}
      </div>
    </Modal>
  )
}

function Result({ ledger, taken }: { ledger: string; taken: Taken }) {
  const { t } = useTranslation('console')
  const { id, rows, added, changed, unchanged, rejected, breaches, errors } = taken
  return (
    <>
      <Alert
        type={rejected > 0 ? 'warning' : 'success'}
        title={t('ledgers.taken', { rows, added, changed, unchanged })}
        {...(breaches > 0 ? { description: t('ledgers.breaches', { count: breaches }) } : {})}
      />
      {rejected > 0 && (
        <>
          <div className="sheet-faults-title">
            <strong>{t('ledgers.rejected', { count: rejected })}</strong>
            <Button
              size="small"
              icon={<DownloadOutlined aria-hidden="true" />}
              href={`/api/v1/ledgers/${ledger}/imports/${id}/rejected`}
            >
              {t('ledgers.rejectedRows')}
            </Button>
          </div>
          <ul className="sheet-faults">
            {errors.map(({ row, column, message }) => (
              <li key={`${row} ${column}`}>
                {column ? t('ledgers.fault', { row, column, message }) : t('ledgers.rowFault', { row, message })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
