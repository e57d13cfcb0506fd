import { DeleteOutlined, PaperClipOutlined } from '@ant-design/icons'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../components/failure.tsx'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { formatSize, formatTime } from '../../lib/format.ts'
import { NoteDialog } from '../parts/note-dialog.tsx'
import type { LedgerRow, LedgerView } from './use-ledgers.ts'

type RowFile = Schemas['LedgerFile']

interface RowFilesProps {
  ledger: LedgerView
  row: LedgerRow
}

/** Files of a row: opened, added and taken out; what was taken out stays listed with the reason. */
export function RowFiles({ ledger, row }: RowFilesProps) {
  const { t } = useTranslation('console')
  const failureText = useFailureText()
  const { files, reload } = useFiles(ledger, row)
  const [removing, setRemoving] = useState<RowFile | null>(null)
  const path = { ledger: ledger.id, id: row.id }
  return (
    <section className="row-files" aria-label={t('ledgers.files')}>
      <h3>{t('ledgers.files')}</h3>
      {files.error && <Alert type="error" title={failureText(files.error)} />}
      {files.data?.items.length === 0 && <p className="ledgers-lead">{t('ledgers.noFiles')}</p>}
      <ul>
        {files.data?.items.map((file) => (
          <li key={file.id} data-file={file.name}>
            <FileLine file={file} href={`/api/v1/ledgers/${ledger.id}/rows/${row.id}/files/${file.id}`} />
            {ledger.mayWrite && !file.removed && (
              <Button
                size="small"
                icon={<DeleteOutlined aria-hidden="true" />}
                aria-label={t('ledgers.removeFile', { name: file.name })}
                onClick={() => setRemoving(file)}
              />
            )}
          </li>
        ))}
      </ul>
      {ledger.mayWrite && <AddFile path={path} onDone={reload} />}
      {removing && (
        <NoteDialog
          title={t('ledgers.removeFile', { name: removing.name })}
          onClose={() => setRemoving(null)}
          onSend={(note) =>
            answer(
              api.POST('/api/v1/ledgers/{ledger}/rows/{id}/files/{file}/removal', {
                params: { path: { ...path, file: removing.id } },
                body: { version: row.version, note },
              }),
            ).then(reload)
          }
        />
      )}
    </section>
  )
}
