import './design/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { startLanguages } from './lib/i18n.ts'
import { watchForNewVersion } from './lib/new-version.ts'

async function start(): Promise<void> {
  const root = document.getElementById('root')
  if (!root) return
  watchForNewVersion()
  await startLanguages()
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}

void start()
