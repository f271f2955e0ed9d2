import './style.css';
import { render } from 'preact';
import { connectHost } from '../shared/host.ts';

const host = connectHost<unknown>();
host.listen((message) => {
  if (message.kind === 'show')
    render(<p>{JSON.stringify(message.state)}</p>, document.getElementById('root')!);
});
host.send({ kind: 'ready' });
