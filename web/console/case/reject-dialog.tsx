import { Form, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../lib/language.ts'
import { violationName } from '../names.ts'
import type { FindingView } from './use-case.ts'

const reasons = ['quoted', 'adult', 'nonSubject', 'misread', 'otherInstitution', 'outdated'] as const
type Reason = (typeof reasons)[number]

interface RejectDialogProps {
  finding: FindingView | null
  onCancel: () => void
  onReject: (finding: FindingView, note: string) => void
}

/** A rejection goes on file with its reason; the usual ones are one click away. */
export function RejectDialog({ finding, onCancel, onReject }: RejectDialogProps) {
  return finding && <OpenDialog key={finding.id} finding={finding} onCancel={onCancel} onReject={onReject} />
}

function OpenDialog({ finding, onCancel, onReject }: RejectDialogProps & { finding: FindingView }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const [reason, setReason] = useState<Reason | null>(null)
  const [more, setMore] = useState('')
  const [asked, setAsked] = useState(false)
  const note = [reason && t(`file.reject.reasons.${reason}`), more.trim()].filter(Boolean).join(' / ')
  return (
    <Modal
      open
      title={`${t('file.reject.title')} – ${violationName(finding.violation, language)}`}
      okText={t('file.reject.submit')}
      cancelText={t('file.cancel')}
      onCancel={onCancel}
      onOk={() => (note ? onReject(finding, note.slice(0, 500)) : setAsked(true))}
    >
      <p className="dialog-lead">{t('file.reject.lead')}</p>
      <Form layout="vertical">
        <Form.Item {...(asked && !note ? { validateStatus: 'error', help: t('file.reject.missing') } : {})}>
          <Radio.Group
            aria-label={t('file.reject.title')}
            className="dialog-radios"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            options={reasons.map((value) => ({ value, label: t(`file.reject.reasons.${value}`) }))}
          />
        </Form.Item>
        <Form.Item label={t('file.reject.other')} htmlFor="reject-more">
          <Input.TextArea
            id="reject-more"
            rows={2}
            maxLength={400}
            value={more}
            onChange={(event) => setMore(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}
