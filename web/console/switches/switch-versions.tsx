import { useTranslation } from 'react-i18next'
import { formatTime, inList } from '../../lib/format.ts'
import { useLanguage } from '../../lib/language.ts'
import { abilityName } from '../names.ts'
import { RestoreButton } from '../parts/restore-button.tsx'
import { SettingNote } from '../parts/setting-note.tsx'
import { type RoleSwitches, restore, useChange } from './use-switches.ts'

/** Who switched what off, when and why; an earlier version can be put back. */
export function SwitchVersions({ view: { role, versions, off } }: { view: RoleSwitches }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const back = useChange((version: number) => restore(role, version))
  const [newest] = versions
  const words = { label: t('setting.back'), sure: t('switches.sure') }
  const told = (abilities: string[]) =>
    abilities.length === 0
      ? t('switches.allOn')
      : t('labelled', {
          name: t('switches.off', { count: abilities.length }),
          value: inList(
            abilities.map((ability) => abilityName(ability, language)),
            language,
          ),
        })
  return (
    <section className="panel work-panel" aria-labelledby="switch-versions">
      <h2 id="switch-versions">{t('setting.versions')}</h2>
      <ol>
        {versions.map(({ version, off: then, note, by, at }) => (
          <li key={version} data-version={version}>
            <b>{t('setting.version', { version })}</b> {told(then)}
            <small>
              {' '}
              <SettingNote note={note} /> · {by} · <time dateTime={at}>{formatTime(at)}</time>
            </small>{' '}
            {version !== newest?.version && <RestoreButton {...words} onRestore={() => back.mutate(version)} />}
          </li>
        ))}
        <li data-version={0}>
          <b>{t('setting.builtIn')}</b> {t('switches.allOn')}{' '}
          {off.length > 0 && <RestoreButton {...words} onRestore={() => back.mutate(0)} />}
        </li>
      </ol>
    </section>
  )
}
