import { describe, expect, it } from 'vitest';
import { passageHash } from '../../../src/screening/passage.ts';

function hash(text: string): string {
  const start = text.indexOf('Xinjiang');
  return passageHash(text, start, start + 8);
}

describe('hash of a passage', () => {
  it('is the same for one template whatever is filled in', () => {
    const one = hash('Order 4711 of 12 May 2025: no cotton from Xinjiang is used in these goods. Signed.');
    const other = hash('Order 88-B of 3 June 2024:  no cotton from\nXinjiang is used in these goods. Stamp.');
    expect(other).toBe(one);
    expect(one).toMatch(/^[0-9a-f]{16}$/);
  });

  it('differs where the words differ', () => {
    expect(hash('No cotton from Xinjiang is used.')).not.toBe(hash('Our cotton from Xinjiang is used.'));
  });
});
