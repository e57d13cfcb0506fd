import { SafetyCertificateOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useFailureText } from '../../components/failure.tsx'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { formatTime } from '../../lib/format.ts'

/** Has the server recompute every chain, and says what it found. */
export function VerifyChain() {
  const { t } = useTranslation('console')
  const failureText = useFailureText()
  const verify = useMutation({ mutationFn: () => answer(api.POST('/api/v1/audit/verification')) })
  return (
    <div className="audit-verify">
      <Button icon={<SafetyCertificateOutlined aria-hidden="true" />} loading={verify.isPending} onClick={() => verify.mutate()}>
        {t('audit.verify')}
      </Button>
      <div aria-live="polite">
        {verify.error && <Alert type="error" showIcon title={failureText(verify.error)} />}
        {verify.data && <Verdict verdict={verify.data} />}
      </div>
    </div>
  )
}

function Verdict({ verdict: { records, cases, broken, first, at } }: { verdict: Schemas['AuditVerdict'] }) {
  const { t } = useTranslation('console')
  const counted = t('audit.counted', { records, cases, at: formatTime(at) })
  if (broken === 0) return <Alert type="success" showIcon title={t('audit.whole')} description={counted} />
  const faults = (
    <>
      <p>{counted}</p>
      <ul>
        {first.map(({ log, seq, case: number, why }) => (
          <li key={`${log} ${number} ${seq} ${why}`}>
            {t(`audit.logs.${log}`, { number: number ?? '', seq })} <code>{why}</code>
          </li>
        ))}
      </ul>
    </>
  )
  return <Alert type="error" showIcon title={t('audit.broken', { broken })} description={faults} />
}
