import { createRoot } from 'react-dom/client'
import './style/page.css'
import './blocks/blocks.css'
import { App } from './shell/app.tsx'

const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<App />)
