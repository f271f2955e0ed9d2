import './style.css';
import { render } from 'preact';
import { connectHost } from '../common/host.ts';
import { App } from './app.tsx';
import type { ShownState } from './state.ts';

const host = connectHost<ShownState>();
render(<App host={host} />, document.getElementById('root')!);
host.send({ kind: 'ready' });
