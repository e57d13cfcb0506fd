import { Button, Input, InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { answer, api, type Schemas } from '../../lib/api.ts'
import { useLanguage } from '../../lib/language.ts'
import { dayName } from './crawl-words.ts'
import { useAct } from './use-act.ts'

type Group = Schemas['SourceGroup']
type Settings = Group['settings']
type Window = NonNullable<Settings['windows']>[number]

const numbers = ['maxPages', 'maxDepth', 'ratePerSecond', 'pictures', 'intervalMinutes'] as const
const bounds = {
  maxPages: [1, 100_000],
  maxDepth: [0, 50],
  ratePerSecond: [0.01, 10],
  pictures: [0, 50],
  intervalMinutes: [5, 525_600],
} as const
const renderings = ['auto', 'never', 'always'] as const

interface GroupDialogProps {
  /** null: a new one */
  group: Group | null
  usual: Schemas['SourceSettings']
  onClose: () => void
}

/** One edit for all sources of a group. What is left empty is as usual. */
export function GroupDialog({ group, usual, onClose }: GroupDialogProps) {
  const { t } = useTranslation('console')
  const [key, setKey] = useState(group?.key ?? '')
  const [name, setName] = useState(group?.name ?? '')
  const [settings, setSettings] = useState<Settings>(group?.settings ?? {})
  const [noise, setNoise] = useState((group?.settings.noise ?? []).join('\n'))
  const put = (part: Settings) => setSettings((before) => said({ ...before, ...part }))
  const save = useAct(
    () => {
      const lines = noise.split('\n').flatMap((line) => line.trim() || [])
      const { noise: _, ...rest } = settings
      const body = { key: key.trim(), name: name.trim(), settings: { ...rest, ...(lines.length > 0 ? { noise: lines } : {}) } }
      return answer(api.POST('/api/v1/source-groups', { body }))
    },
    ({ sources }) => {
      onClose()
      return t('crawl.groups.saved', { count: sources })
    },
  )
  const isWhole = /^[a-z0-9][a-z0-9-]{1,99}$/.test(key.trim()) && name.trim() !== '' && (settings.windows ?? []).every(isSet)
  return (
    <Modal
      open
      width={720}
      title={group ? group.name : t('crawl.groups.add')}
      okText={t('crawl.groups.save')}
      cancelText={t('crawl.cancel')}
      okButtonProps={{ disabled: !isWhole, loading: save.isPending }}
      onOk={() => save.mutate(undefined)}
      onCancel={onClose}
    >
      <div className="crawl-form">
        <label htmlFor="group-key">
          {t('crawl.groups.key')}
          <Input
            id="group-key"
            disabled={group !== null}
            value={key}
            placeholder={t('crawl.groups.keyHint')}
            onChange={({ target }) => setKey(target.value)}
          />
        </label>
        <label htmlFor="group-name">
          {t('crawl.groups.name')}
          <Input id="group-name" maxLength={100} value={name} onChange={({ target }) => setName(target.value)} />
        </label>
        <Amounts settings={settings} usual={usual} put={put} />
        <Windows
          windows={settings.windows ?? []}
          onChange={(windows) => put({ windows: windows.length > 0 ? windows : undefined })}
        />
        <label className="is-whole" htmlFor="group-noise">
          {t('crawl.groups.noise')}
          <Input.TextArea id="group-noise" rows={3} value={noise} onChange={({ target }) => setNoise(target.value)} />
          <small>{t('crawl.groups.noiseHint')}</small>
        </label>
      </div>
    </Modal>
  )
}

const isSet = ({ from, to }: Window) => from !== '' && to !== ''
const said = (settings: Settings): Settings =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) as Settings

interface AmountsProps {
  settings: Settings
  usual: Schemas['SourceSettings']
  put: (part: Settings) => void
}

function Amounts({ settings, usual, put }: AmountsProps) {
  const { t } = useTranslation('console')
  return (
    <>
      {numbers.map((field) => (
        <label key={field} htmlFor={`group-${field}`}>
          {t(`crawl.source.setting.${field}`)}
          {field === 'intervalMinutes' && ` (${t('crawl.groups.minutes')})`}
          <InputNumber
            id={`group-${field}`}
            style={{ width: '100%' }}
            min={bounds[field][0]}
            max={bounds[field][1]}
            value={settings[field] ?? null}
            placeholder={t('crawl.groups.usual', { value: usual[field] })}
            onChange={(value) => put({ [field]: value ?? undefined })}
          />
        </label>
      ))}
      <label htmlFor="group-render">
        {t('crawl.source.setting.render')}
        <Select
          id="group-render"
          allowClear
          value={settings.render ?? null}
          placeholder={t('crawl.groups.usual', { value: t(`crawl.source.rendering.${usual.render}`) })}
          options={renderings.map((value) => ({ value, label: t(`crawl.source.rendering.${value}`) }))}
          onChange={(value) => put({ render: value ?? undefined })}
        />
      </label>
    </>
  )
}

function Windows({ windows, onChange }: { windows: Window[]; onChange: (windows: Window[]) => void }) {
  const { t } = useTranslation('console')
  const language = useLanguage()
  const days = [1, 2, 3, 4, 5, 6, 7].map((value) => ({ value, label: dayName(value, language) }))
  const put = (at: number, part: Partial<Window>) =>
    onChange(windows.map((window, i) => (i === at ? withDays({ ...window, ...part }) : window)))
  return (
    <fieldset className="is-whole">
      <legend>{t('crawl.groups.windows')}</legend>
      {windows.map((window, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: windows have no identity, and two may be the same
        <div className="crawl-window" key={at}>
          <Select
            mode="multiple"
            aria-label={t('crawl.groups.days')}
            placeholder={t('crawl.groups.daysHint')}
            value={window.days ?? []}
            options={days}
            onChange={(chosen: number[]) => put(at, { days: chosen.toSorted((a, b) => a - b) })}
          />
          {(['from', 'to'] as const).map((edge) => (
            <input
              key={edge}
              type="time"
              aria-label={t(`crawl.groups.${edge}`)}
              value={window[edge]}
              onChange={({ target }) => put(at, { [edge]: target.value })}
            />
          ))}
          <Button size="small" onClick={() => onChange(windows.filter((_, i) => i !== at))}>
            {t('crawl.groups.removeWindow')}
          </Button>
        </div>
      ))}
      <Button size="small" onClick={() => onChange([...windows, { from: '22:00', to: '06:00' }])}>
        {t('crawl.groups.addWindow')}
      </Button>
    </fieldset>
  )
}

/** No day chosen means every day. */
const withDays = ({ days, ...window }: Window): Window => (days && days.length > 0 ? { ...window, days } : window)
