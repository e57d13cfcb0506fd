import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { Failure } from '../../components/failure.tsx'
import { Notice } from '../../components/notice.tsx'
import { answer, api } from '../../lib/api.ts'
import { formatTime } from '../../lib/format.ts'
import { useTitle } from '../../lib/title.ts'

type Found = 'checking' | 'genuine' | 'not' | { error: unknown }

/** Where the QR code of a receipt leads: whether the receipt is genuine, and nothing of the matter. */
export function VerifyPage() {
  const { t } = useTranslation()
  useTitle(t('verify.title'))
  const [search] = useSearchParams()
  const [number, filedAt, proof] = ['number', 'filedAt', 'proof'].map((name) => search.get(name) ?? '')
  const [found, setFound] = useState<Found>('checking')
  const [tries, setTries] = useState(0)
  const isWhole = Boolean(number && filedAt && proof && !Number.isNaN(Date.parse(filedAt)))
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks again
  useEffect(() => {
    if (!isWhole) return
    setFound('checking')
    answer(
      api.POST('/api/v1/public/verify', { body: { number: number ?? '', filedAt: filedAt ?? '', proof: proof ?? '' } }),
    ).then(
      ({ genuine }) => setFound(genuine ? 'genuine' : 'not'),
      (error) => setFound({ error }),
    )
  }, [isWhole, number, filedAt, proof, tries])
  return (
    <div className="citizen-page">
      <h1>{t('verify.title')}</h1>
      {!isWhole && <Notice tone="info">{t('verify.nothing')}</Notice>}
      {isWhole && found === 'checking' && <p aria-live="polite">{t('verify.checking')}</p>}
      {found === 'genuine' && (
        <Notice tone="good" announce>
          {t('verify.genuine', { number: number ?? '', time: formatTime(filedAt ?? '') })}
        </Notice>
      )}
      {found === 'not' && (
        <Notice tone="danger" announce>
          {t('verify.not')}
        </Notice>
      )}
      {typeof found === 'object' && <Failure error={found.error} onRetry={() => setTries((n) => n + 1)} />}
    </div>
  )
}
