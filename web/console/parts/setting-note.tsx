import { useTranslation } from 'react-i18next'
import { restoredVersion } from '#policy/restored.ts'

/** Why a version of a setting is in force: as it was written, or in the reader's language that an earlier version was restored. */
export function SettingNote({ note }: { note: string }) {
  const { t } = useTranslation('console')
  const version = restoredVersion(note)
  if (version === null) return note
  return version === 0 ? t('setting.restoredBuiltIn') : t('setting.restored', { version })
}
