import { useTranslation } from 'react-i18next'
import type { Receipt } from './kept-receipt.ts'

/** A code that others may scan: the receipt is genuine, and nothing more. Receipts from before have none. */
export function Proof({ receipt: { number, filedAt, proof } }: { receipt: Receipt }) {
  const { t } = useTranslation()
  if (!proof) return null
  return (
    <section className="card receipt-proof">
      <div>
        <h2>{t('receipt.proofTitle')}</h2>
        <p>{t('receipt.proofText')}</p>
      </div>
      <img
        src={`/api/v1/public/receipt-qr?${new URLSearchParams({ number, filedAt, proof })}`}
        alt={t('receipt.proofAlt')}
        width={148}
        height={148}
      />
    </section>
  )
}
