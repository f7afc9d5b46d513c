import { useEffect } from 'react';
import type { ActivityRequest } from '../../api/decisions.ts';
import { ownHeaders } from './server.ts';

/** Without a key, a click or a turn of the wheel for this long, a person is taken to be away. Milliseconds. */
const awayAfter = 60_000;
const sentEvery = 30_000;

/**
 * Adds up how long the person worked in this tab and tells the server every half minute and when the page is left. Only
 * sums leave the browser: which key was pressed when is not recorded.
 */
export function useActivity(on: boolean): void {
  useEffect(() => {
    if (!on) return;
    let lastSign = performance.now();
    let lastLook = lastSign;
    let active = 0;
    let idle = 0;
    const look = () => {
      const now = performance.now();
      const passed = now - lastLook;
      lastLook = now;
      if (document.visibilityState === 'visible' && now - lastSign < awayAfter) active += passed;
      else idle += passed;
    };
    const sign = () => {
      look();
      lastSign = lastLook;
    };
    const send = () => {
      look();
      if (active === 0) return;
      const body: ActivityRequest = { active: Math.round(active), idle: Math.round(idle) };
      active = 0;
      idle = 0;
      void fetch('/api/activity', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...ownHeaders() },
        body: JSON.stringify(body),
        credentials: 'same-origin',
        keepalive: true,
      }).catch(() => undefined);
    };
    const hidden = () => {
      if (document.visibilityState === 'hidden') send();
    };
    const signs = ['keydown', 'pointerdown', 'wheel'] as const;
    for (const name of signs) window.addEventListener(name, sign, { passive: true });
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('pagehide', send);
    const timer = setInterval(send, sentEvery);
    return () => {
      for (const name of signs) window.removeEventListener(name, sign);
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('pagehide', send);
      clearInterval(timer);
      send();
    };
  }, [on]);
}
