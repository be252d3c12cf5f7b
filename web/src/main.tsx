import './theme/fonts.css'
import './theme/mantine.css'
import './theme/tokens.css'
import './theme/global.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { callbackPath } from './features/tokens/callback'
import { CallbackPage } from './features/tokens/CallbackPage'

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(<StrictMode>{location.pathname === callbackPath ? <CallbackPage /> : <App />}</StrictMode>)
}
