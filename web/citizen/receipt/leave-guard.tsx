import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'

interface LeaveGuardProps {
  code: string
  onStay: () => void
  onLeave: () => void
}

/** Asks once more before the code is gone for good. Escape means staying. */
export function LeaveGuard({ code, onStay, onLeave }: LeaveGuardProps) {
  const { t } = useTranslation()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="leave-guard"
      aria-labelledby="leave-guard-title"
      onCancel={(event) => {
        event.preventDefault()
        onStay()
      }}
    >
      <h2 id="leave-guard-title">{t('receipt.guardTitle')}</h2>
      <p>{t('receipt.guardText')}</p>
      <p className="leave-guard-code">{code}</p>
      <div className="leave-guard-buttons">
        <Button look="primary" onClick={onStay}>
          {t('receipt.guardStay')}
        </Button>
        <Button onClick={onLeave}>{t('receipt.guardLeave')}</Button>
      </div>
    </dialog>
  )
}
