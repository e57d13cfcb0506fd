import { Alert, Button, Empty, Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import { advertsForbidden } from '#policy/violations/follows.ts'
import { violationByCode } from '#policy/violations.ts'
import { useLanguage } from '../../lib/language.ts'
import { useMay } from '../me.ts'
import { FindingCard } from './finding-card.tsx'
import type { Desk } from './use-desk.ts'
import './findings.css'

/** All findings of the case, gravest first, with how many are decided. */
export function FindingsPanel({ desk, onShow }: { desk: Desk; onShow: () => void }) {
  const { t } = useTranslation('console')
  const mayDecide = useMay()('finding.decide')
  const total = desk.findings.length
  const done = desk.findings.filter(({ finding }) => finding.status !== 'NEW').length
  if (total === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('file.finding.none')} />
  return (
    <>
      <div className="findings-head">
        <span>{t('file.progress', { done, total })}</span>
        <Progress
          percent={Math.round((done / total) * 100)}
          showInfo={false}
          size="small"
          aria-label={t('file.progress', { done, total })}
        />
        <Button size="small" type="text" onClick={() => desk.setHelp(true)}>
          {t('file.keys.open')} <kbd>?</kbd>
        </Button>
      </div>
      <ol className="findings">
        {desk.findings.map(({ finding, exhibit }) => (
          <FindingCard
            key={finding.id}
            finding={finding}
            isSelected={finding.id === desk.selected}
            isFromComplaint={exhibit.complaintId !== null}
            mayDecide={mayDecide}
            onSelect={() => desk.select(finding.id === desk.selected ? null : finding.id)}
            onShow={() => {
              desk.select(finding.id)
              onShow()
            }}
            onConfirm={() => desk.confirm(finding)}
            onReject={() => desk.askReason(finding)}
            onUndo={() => desk.undo(finding)}
          />
        ))}
      </ol>
      <AlsoApplies desk={desk} />
    </>
  )
}

/** What an institution publishes to win pupils is advertising, on its own pages too. Once it is confirmed that it offers forbidden training, that may itself be punished. */
function AlsoApplies({ desk }: { desk: Desk }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const judged = desk.findings.map(({ finding, exhibit }) => ({ ...finding, inAdvert: exhibit.listingId !== null }))
  const codes = advertsForbidden(judged)
  if (codes.length === 0) return null
  const named = (code: string) => `${code} ${violationByCode(code)?.[language] ?? ''}`
  const values = { codes: codes.map(named).join(t('file.and')), also: named('A20') }
  return <Alert className="findings-follow" type="info" showIcon title={t('file.follows', values)} />
}
