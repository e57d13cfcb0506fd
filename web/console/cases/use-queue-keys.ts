/** The queue by keyboard: j and k walk the rows, Enter opens one (it is a link), n takes the next lead, ? tells all that. */
import { useEffect } from 'react'

const typing = 'input, textarea, select, [contenteditable], [role="dialog"], [role="combobox"]'

function step(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.case-row h2 a')]
  const at = links.indexOf(document.activeElement as HTMLAnchorElement)
  const next = links[at === -1 ? (by === 1 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, at + by))]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

export function useRowKeys(help: () => void): void {
  useKey({ j: () => step(1), k: () => step(-1), '?': help })
}

export function useQueueKeys(takeNext: () => void): void {
  useKey({ n: takeNext })
}

function useKey(acts: Record<string, () => void>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || (event.target as HTMLElement).closest(typing)) return
      const act = acts[event.key]
      if (!act) return
      act()
      event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [acts])
}
