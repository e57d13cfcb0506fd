import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Drawer, Input, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../components/failure.tsx'
import { ledgerValue } from '../../components/ledger-value.ts'
import { answer, api } from '../../lib/api.ts'
import { formatTime } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import { unitName } from '../names.ts'
import { RowFiles } from './row-files.tsx'
import type { LedgerRow, LedgerView } from './use-ledgers.ts'

interface RowHistoryProps {
  ledger: LedgerView
  row: LedgerRow
  onClose: () => void
}

/** Every version of a row with what it changed, and the way to take the row out. */
export function RowHistory({ ledger, row, onClose }: RowHistoryProps) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const path = { ledger: ledger.id, id: row.id }
  const history = useQuery({
    queryKey: ['ledgers', 'history', row.id],
    queryFn: () => answer(api.GET('/api/v1/ledgers/{ledger}/rows/{id}/history', { params: { path } })),
  })
  const versions = history.data?.items ?? []
  return (
    <Drawer
      open
      onClose={onClose}
      size="min(560px, 100vw)"
      title={t('ledgers.historyOf', { unit: unitName(row.unit, language), day: row.day })}
    >
      {history.isPending && <Skeleton active />}
      <ol className="row-history">
        {versions.map((version, at) => {
          const before = versions[at + 1]?.data
          const changed = ledger.fields.filter(
            ({ name }) => !before || JSON.stringify(version.data[name]) !== JSON.stringify(before[name]),
          )
          return (
            <li key={version.version}>
              <h3>
                {t(`ledgers.kind.${version.kind}`, { version: version.version })} · {formatTime(version.at)}
                {version.actor && ` · ${version.actor}`}
              </h3>
              {version.note && <p>{version.note}</p>}
              {version.kind === 'saved' && (
                <dl>
                  {changed.map((field) => (
                    <div key={field.name}>
                      <dt>{field[language]}</dt>
                      <dd>
                        {before && <del>{ledgerValue(field, before[field.name], language)}</del>}{' '}
                        <ins>{ledgerValue(field, version.data[field.name], language)}</ins>
                      </dd>
                    </div>
                  ))}
                </dl>
              )}
            </li>
          )
        })}
      </ol>
      {ledger.mayReadFiles && <RowFiles ledger={ledger} row={row} />}
      {ledger.mayWrite && <Withdraw ledger={ledger.id} row={row} onDone={onClose} />}
    </Drawer>
  )
}

function Withdraw({ ledger, row, onDone }: { ledger: string; row: LedgerRow; onDone: () => void }) {
  const { t } = useTranslation('console')
  const failureText = useFailureText()
  const queries = useQueryClient()
  const [note, setNote] = useState('')
  const withdraw = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/ledgers/{ledger}/rows/{id}/withdrawal', {
          params: { path: { ledger, id: row.id } },
          body: { version: row.version, note: note.trim() },
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['crawl', 'ledger-rows'] })
      onDone()
    },
  })
  return (
    <section className="row-withdraw">
      <h3>{t('ledgers.withdraw')}</h3>
      {withdraw.error && <Alert type="error" title={failureText(withdraw.error)} />}
      <Input
        aria-label={t('ledgers.reason')}
        placeholder={t('ledgers.reason')}
        maxLength={500}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      <Button danger disabled={note.trim() === ''} loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
        {t('ledgers.withdraw')}
      </Button>
    </section>
  )
}
