import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { EventChain } from '../../src/index/events.ts';
import { migrate } from '../../src/index/migrations/migrations.ts';

function chain(): { database: Database.Database; events: EventChain } {
  const database = new Database(':memory:');
  migrate(database, 'memory');
  return { database, events: new EventChain(database) };
}

test('events form a chain that can be checked from the first to the last', () => {
  const { events } = chain();
  events.append('received', { subject: 'a' });
  events.append('work', { subject: 'a', stage: 'read' });
  events.append('work', { subject: 'b', stage: 'read' });
  expect(events.firstBroken()).toBeNull();
  expect(events.about('a')).toHaveLength(2);
  expect(events.head().sequence).toBe(3);
});

test('the database refuses to change, remove or skip an event', () => {
  const { database, events } = chain();
  events.append('received', { subject: 'a' });
  expect(() => database.exec("UPDATE event SET body = '{}'")).toThrow(/append-only/);
  expect(() => database.exec('DELETE FROM event')).toThrow(/append-only/);
  expect(() =>
    database.exec(
      `INSERT INTO event (sequence, previous, hash, at, kind, body) VALUES (3, '${events.head().hash}', 'x', '', 'work', '{}')`,
    ),
  ).toThrow(/without a gap/);
  expect(() =>
    database.exec(
      "INSERT INTO event (sequence, previous, hash, at, kind, body) VALUES (2, 'wrong', 'x', '', 'work', '{}')",
    ),
  ).toThrow(/without a gap/);
});

test('a changed, removed or forged event is found although the triggers were taken away', () => {
  for (const [tamper, sequence] of [
    [`UPDATE event SET body = '{"subject":"z"}' WHERE sequence = 2`, 2],
    ["UPDATE event SET at = '2020-01-01T00:00:00.000Z' WHERE sequence = 1", 1],
    ['DELETE FROM event WHERE sequence = 2', 2],
  ] as const) {
    const { database, events } = chain();
    for (const subject of ['a', 'b', 'c']) events.append('work', { subject });
    database.exec('DROP TRIGGER event_no_update; DROP TRIGGER event_no_delete');
    database.exec(tamper);
    expect(events.firstBroken()?.sequence).toBe(sequence);
  }
});
