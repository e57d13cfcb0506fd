import { DownloadOutlined, FileZipOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { documentTypeById, documentTypes } from '#policy/documents/index.ts'
import { formatTime } from '../../../lib/format.ts'
import { useLanguage } from '../../../lib/language.ts'
import { FetchFailure } from '../../fetch-failure.tsx'
import { useMay } from '../../me.ts'
import type { CaseView } from '../use-case.ts'
import { DocumentDrawer } from './document-drawer.tsx'
import { type CaseDocument, useDocuments } from './use-documents.ts'
import './documents.css'

/** Papers of the case: drawn up here, issued under a number, taken home as Word files. */
export function DocumentsPanel({ view }: { view: CaseView }) {
  const { t } = useTranslation('console')
  const mayAct = useMay()('case.act')
  const documents = useDocuments(view.case.id)
  const [open, setOpen] = useState<{ type: string; document: CaseDocument | null } | null>(null)
  if (documents.isPending) return <Skeleton active paragraph={{ rows: 5 }} />
  if (!documents.data) return <FetchFailure error={documents.error} onRetry={documents.refetch} />
  const { items } = documents.data
  return (
    <>
      {mayAct && (
        <NewDocument hasComplaints={view.complaints.length > 0} onChoose={(type) => setOpen({ type, document: null })} />
      )}
      <Button
        className="document-pack"
        icon={<FileZipOutlined aria-hidden="true" />}
        href={`/api/v1/cases/${view.case.id}/evidence-package`}
      >
        {t('documents.pack')}
      </Button>
      {items.length === 0 && <p className="side-quiet">{t('documents.none')}</p>}
      <ul className="document-list">
        {items.map((document) => (
          <DocumentLine
            key={document.id}
            document={document}
            {...(mayAct ? { onOpen: () => setOpen({ type: document.type, document }) } : {})}
          />
        ))}
      </ul>
      {open && (
        <DocumentDrawer
          key={open.document?.id ?? open.type}
          view={view}
          type={open.type}
          document={open.document}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

function NewDocument({ hasComplaints, onChoose }: { hasComplaints: boolean; onChoose: (type: string) => void }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const [type, setType] = useState<string | null>(null)
  const options = documentTypes
    .filter(({ about }) => about === 'case' || hasComplaints)
    .map((one) => ({ value: one.id, label: language === 'zh' ? one.zh : `${one.en} ${one.zh}` }))
  return (
    <div className="document-new">
      <Select
        aria-label={t('documents.type')}
        placeholder={t('documents.type')}
        showSearch={{ optionFilterProp: 'label' }}
        {...(type ? { value: type } : {})}
        options={options}
        onChange={setType}
      />
      <Button icon={<PlusOutlined aria-hidden="true" />} disabled={!type} onClick={() => type && onChoose(type)}>
        {t('documents.draw')}
      </Button>
    </div>
  )
}

function DocumentLine({ document, onOpen }: { document: CaseDocument; onOpen?: () => void }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const [last] = document.issues
  return (
    <li data-document={document.type}>
      <span>
        <b>{documentTypeById(document.type)?.[language] ?? document.type}</b>{' '}
        <span className={`badge ${document.state === 'ISSUED' ? 'is-good' : 'is-warn'}`}>
          {t(`documents.states.${document.state}`)}
        </span>
        <small>{document.number ?? t('documents.noNumber')}</small>
        <small>
          {document.author} · <time dateTime={document.updatedAt}>{formatTime(document.updatedAt)}</time>
          {document.issues.length > 1 && ` · ${t('documents.issues', { count: document.issues.length })}`}
        </small>
      </span>
      <span className="document-acts">
        {onOpen && (
          <Button size="small" onClick={onOpen}>
            {t('documents.open')}
          </Button>
        )}
        {last && (
          <Button
            size="small"
            icon={<DownloadOutlined aria-hidden="true" />}
            href={`/api/v1/documents/${document.id}/file?issue=${last.issue}`}
          >
            Word
          </Button>
        )}
      </span>
    </li>
  )
}
