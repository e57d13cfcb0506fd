import { CheckOutlined, CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { basisById, citationText } from '#policy/basis.ts'
import { formatTime } from '../../lib/format.ts'
import { useLanguage, usePick } from '../../lib/language.ts'
import { violationName } from '../names.ts'
import { Severity } from '../parts/severity.tsx'
import { FactsTable } from './facts-table.tsx'
import type { FindingView } from './use-case.ts'

interface FindingCardProps {
  finding: FindingView
  isSelected: boolean
  isFromComplaint: boolean
  mayDecide: boolean
  onSelect: () => void
  onShow: () => void
  onConfirm: () => void
  onReject: () => void
  onUndo: () => void
}

const statusTone = { NEW: '', CONFIRMED: 'is-good', REJECTED: '', SUPERSEDED: '' }

/** A finding: closed it shows its words, open it shows why, by which law, from which facts, and asks for a decision. */
export function FindingCard(props: FindingCardProps) {
  const { finding, isSelected, isFromComplaint, onSelect } = props
  const { t } = useTranslation('console')
  const language = useLanguage()
  const id = `finding-${finding.id}`
  return (
    <li
      className={`finding is-${finding.status.toLowerCase()} ${isSelected ? 'is-selected' : ''}`}
      id={id}
      data-status={finding.status}
    >
      <button type="button" className="finding-head" aria-expanded={isSelected} onClick={onSelect}>
        <span className="finding-name">{violationName(finding.violation, language)}</span>
        <span className="finding-quote">{finding.quote}</span>
        <span className="finding-tags">
          <Severity level={finding.severity} />
          <span className={`badge ${statusTone[finding.status]}`}>{t(`status.${finding.status}`)}</span>
          {isFromComplaint && <span className="badge is-brand">{t('file.finding.fromComplaint')}</span>}
          {finding.scope === 'adult' && <span className="badge">{t('file.finding.adult')}</span>}
        </span>
      </button>
      {isSelected && <FindingBody {...props} />}
    </li>
  )
}

function ChineseBasis({ law, clause }: { law: string; clause: string }) {
  return (
    <>
      {law} <b>{clause}</b>
    </>
  )
}

/** The clause, too: it is kept in Chinese. */
function inEnglish(id: string, law: string): string {
  const basis = basisById(id)
  return basis ? citationText(basis).en : law
}

function FindingBody({ finding, mayDecide, onShow, onConfirm, onReject, onUndo }: FindingCardProps) {
  const { t } = useTranslation('console')
  const pick = usePick()
  const language = useLanguage()
  return (
    <div className="finding-body">
      <p>{pick(finding.explanation)}</p>
      <div>
        <h4>{t('file.finding.basis')}</h4>
        <ul className="finding-basis">
          {finding.legalBasis.map(({ id, law, clause }) => (
            <li key={id}>{language === 'zh' ? <ChineseBasis law={law.zh} clause={clause} /> : inEnglish(id, law.en)}</li>
          ))}
        </ul>
      </div>
      <FactsTable facts={finding.facts} />
      <p className="finding-rule">
        {t('file.finding.rule', { rule: finding.rule, version: finding.ruleVersion })}
        {' · '}
        {t('file.finding.confidence', { percent: Math.round(finding.confidence * 100) })}
      </p>
      {finding.decidedAt && (
        <p className="finding-rule">
          {t('file.finding.decided', { name: finding.decidedBy ?? '', time: formatTime(finding.decidedAt) })}
        </p>
      )}
      {finding.decisionNote && (
        <p className="finding-note">
          {t('file.finding.reason')}
          {': '}
          {finding.decisionNote}
        </p>
      )}
      <div className="finding-buttons">
        {mayDecide && finding.status === 'NEW' && (
          <>
            <Button type="primary" icon={<CheckOutlined />} onClick={onConfirm}>
              {t('file.finding.confirm')}
            </Button>
            <Button icon={<CloseOutlined />} onClick={onReject}>
              {t('file.finding.reject')}
            </Button>
          </>
        )}
        {mayDecide && (finding.status === 'CONFIRMED' || finding.status === 'REJECTED') && (
          <Button onClick={onUndo}>{t('file.finding.undo')}</Button>
        )}
        <Button type="text" className="finding-show" onClick={onShow}>
          {t('file.finding.goTo')}
        </Button>
      </div>
    </div>
  )
}
