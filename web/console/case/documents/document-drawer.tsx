import { Alert, Button, Drawer, Form, Input, Select, Skeleton } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { documentTypeById } from '#policy/documents/index.ts'
import { inList } from '../../../lib/format.ts'
import { useLanguage } from '../../../lib/language.ts'
import { FetchFailure } from '../../fetch-failure.tsx'
import { alone } from '../../names.ts'
import type { CaseView } from '../use-case.ts'
import { DocumentPreview } from './document-preview.tsx'
import { type CaseDocument, type Preview, useKeepDocument, usePreview, type Values } from './use-documents.ts'

interface DocumentDrawerProps {
  view: CaseView
  type: string
  document: CaseDocument | null
  onClose: () => void
}

/** Blanks on one side, the paper as it will read on the other. */
export function DocumentDrawer({ view, type: id, document, onClose }: DocumentDrawerProps) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const type = documentTypeById(id)
  const [values, setValues] = useState<Values>(document?.values ?? {})
  const [complaintId, setComplaintId] = useState(document?.complaintId ?? view.complaints[0]?.id ?? null)
  const wanted = { type: id, values, complaintId: type?.about === 'complaint' ? complaintId : null }
  const preview = usePreview(view.case.id, useSettled(wanted))
  const keep = useKeepDocument(view.case.id, document)
  const save = (issue: boolean) => keep.mutate({ wanted, issue }, { onSuccess: onClose })
  const missing = preview.data?.fields.filter(({ key }) => preview.data.missing.includes(key)) ?? []
  return (
    <Drawer
      open
      onClose={onClose}
      size="min(1180px, 100vw)"
      title={type?.[language] ?? id}
      footer={
        <div className="document-foot">
          <Button loading={keep.isPending} onClick={() => save(false)}>
            {t('documents.keep')}
          </Button>
          <Button
            type="primary"
            loading={keep.isPending}
            disabled={!preview.data || missing.length > 0}
            onClick={() => save(true)}
          >
            {t('documents.issue')}
          </Button>
        </div>
      }
    >
      {preview.isPending && <Skeleton active paragraph={{ rows: 12 }} />}
      {preview.error && !preview.data && <FetchFailure error={preview.error} onRetry={preview.refetch} />}
      {preview.data && (
        <div className="document-desk">
          <Form layout="vertical" className="document-form">
            {type?.about === 'complaint' && (
              <Form.Item label={t('documents.complaint')} htmlFor="document-complaint">
                <Select
                  id="document-complaint"
                  value={complaintId}
                  options={view.complaints.map((one) => ({ value: one.id, label: `${one.number} ${one.text.slice(0, 30)}` }))}
                  onChange={setComplaintId}
                />
              </Form.Item>
            )}
            {missing.length > 0 && (
              <Alert
                type="warning"
                showIcon
                title={t('documents.missing', { count: missing.length })}
                description={inList(
                  missing.map((field) => alone(field[language])),
                  language,
                )}
              />
            )}
            <Fields fields={preview.data.fields} values={values} onChange={setValues} />
          </Form>
          <DocumentPreview preview={preview.data} />
        </div>
      )}
    </Drawer>
  )
}

interface FieldsProps {
  fields: Preview['fields']
  values: Values
  onChange: (values: Values) => void
}

/** What the case fills is shown in the paper and not asked; what the settings know (contact and telephone) stands there to be changed. */
function Fields({ fields, values, onChange }: FieldsProps) {
  const language = useLanguage()
  return fields
    .filter(({ known }) => !known)
    .map(({ key, kind, optional, value, ...names }) => {
      const id = `document-${key}`
      const shared = {
        id,
        value: values[key] ?? value,
        onChange: (event: { target: { value: string } }) => onChange({ ...values, [key]: event.target.value }),
      }
      return (
        <Form.Item key={key} label={alone(names[language])} htmlFor={id} required={!optional}>
          {kind === 'long' ? (
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={20_000} {...shared} />
          ) : (
            <Input type={kind === 'day' ? 'date' : 'text'} maxLength={500} {...shared} />
          )}
        </Form.Item>
      )
    })
}

/** Follows a value once it has been still for a moment. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  const key = JSON.stringify(value)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the value
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 400)
    return () => clearTimeout(timer)
  }, [key])
  return settled
}
