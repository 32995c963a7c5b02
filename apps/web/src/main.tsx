import { createRoot } from 'react-dom/client';
import { Application } from './app/application';
import { giveStylesTheNonce } from './app/style-nonce';
import './app/application.css';

giveStylesTheNonce();
createRoot(document.getElementById('root') as HTMLElement).render(<Application />);
