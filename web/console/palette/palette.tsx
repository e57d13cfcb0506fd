import { Input, type InputRef, Modal } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useViews } from '../bulk/use-views.ts'
import { tabs } from '../cases/filters.ts'
import { useMay } from '../me.ts'
import { navigationFor } from '../navigation/pages.ts'
import './palette.css'

interface Command {
  name: string
  path: string
}

/** Every place of the console by its name, opened with Ctrl or Command and K. */
export function Palette() {
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      setOpen((is) => !is)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return open ? <PaletteDialog onClose={() => setOpen(false)} /> : null
}

function useCommands(): Command[] {
  const { t } = useTranslation('console')
  const may = useMay()
  const views = useViews()
  const of = (ability: string, commands: Command[]) => (may(ability) ? commands : [])
  return [
    ...of('case.read', [
      ...tabs.map((tab) => ({ name: `${t('nav.cases')} · ${t(`queue.tabs.${tab}`)}`, path: `/console/cases?tab=${tab}` })),
      ...(views.data?.items ?? []).map(({ name, query }) => ({
        name: `${t('bulk.views')} · ${name}`,
        path: `/console/cases?${query}`,
      })),
    ]),
    ...navigationFor(may).flatMap((group) => group.pages.map(({ name, path }) => ({ name: t(`nav.${name}`), path }))),
  ]
}

function PaletteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('console')
  const navigate = useNavigate()
  const commands = useCommands()
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const field = useRef<InputRef>(null)
  const typed = words.trim().toLowerCase()
  const search = typed
    ? [{ name: t('palette.search', { words: words.trim() }), path: `/console/cases?q=${encodeURIComponent(words.trim())}` }]
    : []
  const found = [...commands.filter(({ name }) => name.toLowerCase().includes(typed)), ...search]
  const chosen = Math.min(at, found.length - 1)
  const go = (command: Command | undefined) => {
    if (!command) return
    onClose()
    navigate(command.path)
  }
  const onKeyDown = (event: { key: string; preventDefault: () => void }) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.key === 'Enter') go(found[chosen])
    else if (step !== 0) setAt((chosen + step + found.length) % found.length)
    else return
    event.preventDefault()
  }
  return (
    <Modal
      open
      onCancel={onClose}
      footer={null}
      title={t('palette.title')}
      width={520}
      // the dialog takes the focus to its first button when it has opened
      afterOpenChange={(isOpen) => isOpen && field.current?.focus()}
    >
      <Input
        ref={field}
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={`palette-${chosen}`}
        aria-label={t('palette.title')}
        placeholder={t('palette.hint')}
        value={words}
        onChange={(event) => {
          setWords(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id="palette-list" aria-label={t('palette.title')} className="palette">
        {found.map((command, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
          <div
            key={`${command.name} ${command.path}`}
            id={`palette-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === chosen}
            className={i === chosen ? 'is-chosen' : ''}
            onClick={() => go(command)}
          >
            {command.name}
          </div>
        ))}
      </div>
    </Modal>
  )
}
