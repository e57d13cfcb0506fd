import { useTranslation } from 'react-i18next'
import { formatTime } from '../../lib/format.ts'
import { useMe } from '../me.ts'
import { RestoreButton } from '../parts/restore-button.tsx'
import { SettingNote } from '../parts/setting-note.tsx'
import { restore, useChange, type Wording } from './use-wording.ts'

/** Who put which words in force, when and why; an earlier version can be put back. */
export function WordingVersions({ wording: { id, versions, own } }: { wording: Wording }) {
  const { t } = useTranslation('console')
  const back = useChange((version: number) => restore(id, version))
  const [newest] = versions
  const below = t(useMe().data?.districtCode ? 'wording.asCity' : 'wording.builtIn')
  const words = { label: t('setting.back'), sure: t('wording.sure') }
  return (
    <section className="panel work-panel" aria-labelledby="wording-versions">
      <h2 id="wording-versions">{t('setting.versions')}</h2>
      <ol>
        {versions.map(({ version, paragraphs, note, by, at }) => (
          <li key={version} data-version={version}>
            <details>
              <summary>
                <b>{t('setting.version', { version })}</b> {paragraphs === null ? below : <SettingNote note={note} />} · {by} ·{' '}
                <time dateTime={at}>{formatTime(at)}</time>
              </summary>
              {(paragraphs ?? []).map((text) => (
                <p key={text}>{text}</p>
              ))}
            </details>
            {version !== newest?.version && <RestoreButton {...words} onRestore={() => back.mutate(version)} />}
          </li>
        ))}
        <li data-version={0}>
          <b>{below}</b> {own && <RestoreButton {...words} onRestore={() => back.mutate(0)} />}
        </li>
      </ol>
    </section>
  )
}
