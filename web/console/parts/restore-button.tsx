import { Button, Popconfirm } from 'antd'
import { useTranslation } from 'react-i18next'

interface RestoreButtonProps {
  label: string
  /** what follows from it */
  sure: string
  onRestore: () => void
}

/** Puts an earlier version of a setting back, once that was said twice. */
export function RestoreButton({ label, sure, onRestore }: RestoreButtonProps) {
  const { t } = useTranslation('console')
  return (
    <Popconfirm title={sure} okText={label} cancelText={t('file.cancel')} onConfirm={onRestore}>
      <Button size="small">{label}</Button>
    </Popconfirm>
  )
}
