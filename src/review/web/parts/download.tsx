import { useState } from 'react';
import { ownHeaders } from '../client/server.ts';

/** Saves a received file. It is asked for as everything else is, since a plain link would bear the cookie alone. */
export function Download({ address }: { readonly address: string }) {
  const [state, setState] = useState<'ready' | 'under way' | 'failed'>('ready');
  return (
    <button
      type="button"
      className="download"
      disabled={state === 'under way'}
      onClick={async () => {
        setState('under way');
        setState((await save(address)) ? 'ready' : 'failed');
      }}
    >
      {state === 'failed' ? 'Not found' : 'Download'}
    </button>
  );
}

/** False where the server does not give the file. */
async function save(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, { credentials: 'same-origin', headers: ownHeaders() });
    if (!response.ok) return false;
    const name = /filename\*=UTF-8''([^;]*)/u.exec(response.headers.get('content-disposition') ?? '')?.[1];
    const url = URL.createObjectURL(await response.blob());
    const link = document.createElement('a');
    link.href = url;
    link.download = decodeURIComponent(name ?? 'file.bin');
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    return true;
  } catch {
    return false;
  }
}
