import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import './palette.css'

interface KeyHelpProps {
  /** what each key does on this page */
  keys: Record<string, string>
  open: boolean
  onClose: () => void
}

/** The keys of a page, on ?; those that work everywhere come last. */
export function KeyHelp({ keys, open, onClose }: KeyHelpProps) {
  const { t } = useTranslation('console')
  const all = { ...keys, n: t('file.keys.takeNext'), 'Ctrl K': t('palette.title'), '?': t('file.keys.help') }
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('file.keys.title')} width={360}>
      <dl className="key-help">
        {Object.entries(all).map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
