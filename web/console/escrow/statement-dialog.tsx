import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SheetDialog } from '../ledgers/sheet-dialog.tsx'
import { type LedgerView, useLedgers } from '../ledgers/use-ledgers.ts'

/** The ledger that bank statements are kept in, for whoever may see it. */
export const useStatementLedger = (): LedgerView | undefined => useLedgers().data?.find(({ id }) => id === 'escrow-statements')

interface StatementDialogProps {
  ledger: LedgerView
  /** whose statement it is; without, the file must say it line by line */
  unit?: string
  onClose: () => void
}

/** A statement as the bank sends it: often of one account, which then stands in no column. */
export function StatementDialog({ ledger, unit, onClose }: StatementDialogProps) {
  const { t } = useTranslation('console')
  const [account, setAccount] = useState('')
  const told = { ...(unit ? { unit } : {}), ...(account ? { values: `account:${account}` } : {}) }
  return (
    <SheetDialog ledger={ledger} told={told} onClose={onClose}>
      <p>{t('escrow.importHint')}</p>
      {unit && (
        <label className="escrow-account" htmlFor="escrow-account">
          {t('escrow.accountDigits')}
          <Input
            id="escrow-account"
            value={account}
            inputMode="numeric"
            maxLength={4}
            onChange={({ target }) => setAccount(target.value.replace(/\D/g, ''))}
          />
        </label>
      )}
    </SheetDialog>
  )
}
