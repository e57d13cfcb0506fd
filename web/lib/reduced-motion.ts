import { useSyncExternalStore } from 'react'

const wish = () => matchMedia('(prefers-reduced-motion: reduce)')

function listen(onChange: () => void): () => void {
  const query = wish()
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}

/** Whether the person asked the system for less movement: then nothing grows, slides or fades in. */
export function useReducedMotion(): boolean {
  return useSyncExternalStore(listen, () => wish().matches)
}
