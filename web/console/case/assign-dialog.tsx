import { Form, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseView } from './use-case.ts'

interface AssignDialogProps {
  view: CaseView
  busy: boolean
  onCancel: () => void
  onAssign: (assigneeId: string | null, secondId: string | null) => void
}

/** The other officer of the case; the facts of the file carry the id. */
export const secondOf = (view: CaseView): string | null => (typeof view.facts.second === 'string' ? view.facts.second : null)

/** Gives the case to one or two officers. */
export function AssignDialog({ view, busy, onCancel, onAssign }: AssignDialogProps) {
  const { t } = useTranslation('console')
  const [first, setFirst] = useState<string | null>(view.case.assignee?.id ?? null)
  const [second, setSecond] = useState<string | null>(() => secondOf(view))
  const options = view.officers.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Modal
      open
      title={t('file.assignTitle')}
      okText={t('file.save')}
      cancelText={t('file.cancel')}
      confirmLoading={busy}
      onOk={() => onAssign(first, second)}
      onCancel={onCancel}
    >
      <p className="dialog-lead">{t('file.assignHint')}</p>
      <Form layout="vertical">
        <Form.Item label={t('file.assignee')} htmlFor="assignee">
          <Select id="assignee" allowClear value={first} options={options} onChange={(value) => setFirst(value ?? null)} />
        </Form.Item>
        <Form.Item label={t('file.second')} htmlFor="second">
          <Select
            id="second"
            allowClear
            value={second}
            options={options.filter(({ value }) => value !== first)}
            onChange={(value) => setSecond(value ?? null)}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}
