/** Reviewing by keyboard: j, k, c, r, a, n and ?. */
import { useEffect } from 'react'
import { useTakeNext } from '../cases/use-take-next.ts'
import { useMay } from '../me.ts'
import type { FindingView, PlacedFinding } from './use-case.ts'

interface KeyTargets {
  current: PlacedFinding | null
  next: (step: 1 | -1) => void
  confirm: (finding: FindingView) => void
  askReason: (finding: FindingView) => void
  setHelp: (on: boolean) => void
}

/** j, k, c, r, a (the next step), n (the next lead), ? – unless one is typing or a dialog is open. */
export function useKeys({ current, next, confirm, askReason, setHelp }: KeyTargets): void {
  const may = useMay()
  const [mayDecide, mayTake] = [may('finding.decide'), may('case.take')]
  const { mutate: takeNext } = useTakeNext()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="combobox"]')) return
      const isOpen = current?.finding.status === 'NEW' && mayDecide
      if (event.key === 'j') next(1)
      else if (event.key === 'k') next(-1)
      else if (event.key === '?') setHelp(true)
      else if (event.key === 'a') document.querySelector<HTMLElement>('.case-buttons button')?.click()
      else if (event.key === 'n' && mayTake) takeNext()
      else if (event.key === 'c' && isOpen) confirm(current.finding)
      else if (event.key === 'r' && isOpen) askReason(current.finding)
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [current, next, confirm, askReason, setHelp, mayDecide, mayTake, takeNext])
}
