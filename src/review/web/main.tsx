import './client/no-eval.ts';
import { createRoot } from 'react-dom/client';
import './styles/base.css';
import { App } from './app.tsx';

createRoot(document.getElementById('app')!).render(<App />);
