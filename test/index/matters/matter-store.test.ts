import { afterEach, describe, expect, it } from 'vitest';
import { ann, bundle, first, MatterIndex, note, second } from './matter-index.ts';

const open: MatterIndex[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});
function made(): MatterIndex {
  const index = new MatterIndex();
  open.push(index);
  return index;
}

describe('matters', () => {
  it('are opened under a name that no other one looks like', () => {
    const { index } = made();
    const say = (name: string) => index.transaction(() => index.matters.open(name, {}, ann));
    const matter = say('  Detention   7 ');
    expect(matter).toMatchObject({ name: 'Detention 7', isFirst: true });
    expect(say('Other')).toMatchObject({ isFirst: false });
    expect(() => say('DETENTION ７')).toThrow('there is a matter "Detention 7" already');
    expect(() => say(' ')).toThrow('give the matter a name');
    expect(() => say('A\u202eB')).toThrow('cannot be seen');
    expect(() => say('x'.repeat(201))).toThrow('at most 200');
    expect(index.matters.all()).toHaveLength(2);
  });

  it('are found by name, by id, and by the beginning of one', () => {
    const { index } = made();
    const ids = ['Detention 7', 'Detention 7 bis', 'Seizure'].map(
      (name) => index.transaction(() => index.matters.open(name, {}, ann)).id,
    );
    const found = (words: string) => index.matters.find(words).id;
    expect(found('detention 7')).toBe(ids[0]);
    expect(found('seiz')).toBe(ids[2]);
    expect(found(ids[1]!)).toBe(ids[1]);
    expect(found(ids[1]!.slice(0, 6))).toBe(ids[1]);
    expect(() => found('Detent')).toThrow('fits more than one matter: "Detention 7", "Detention 7 bis"');
    expect(() => found('Nothing')).toThrow('there is no matter "Nothing"; there is "Detention 7"');
    expect(() => found('')).toThrow('there is no matter ""');
    expect(() => made().index.matters.find('x')).toThrow('evidex matter new');
    const changed = (words: string) => index.matters.findToChange(words).id;
    expect(changed('detention  7')).toBe(ids[0]);
    expect(changed(ids[1]!)).toBe(ids[1]);
    expect(() => changed('seiz')).toThrow('"seiz" is not the whole name of a matter; write "Seizure"');
    expect(() => changed('Detent')).toThrow('write "Detention 7" or "Detention 7 bis"');
    expect(() => changed(ids[1]!.slice(0, 6))).toThrow('write "Detention 7 bis"');
    expect(() => changed('Nothing')).toThrow('there is no matter "Nothing"; there is "Detention 7"');
    expect(() => changed('')).toThrow('there is no matter ""');
  });

  it('keep what was said last of each fact; what is said again makes no event', () => {
    const desk = made();
    const { index } = desk;
    const id = desk.open('One', { entry: '1', goods: 'shirts' });
    const set = (facts: object) => index.transaction(() => index.matters.setFacts(id, facts, ann)).facts;
    expect(set({ entry: '2', lines: ['001'] })).toMatchObject({
      entry: '2',
      goods: 'shirts',
      lines: ['001'],
    });
    const before = index.events.head().sequence;
    set({ entry: '2' });
    expect(index.events.head().sequence).toBe(before);
    expect(set({ goods: null })).toMatchObject({ entry: '2', goods: null });
    expect(() => set({ detainedOn: '2026-02-30' })).toThrow();
    expect(index.matters.byId(id)?.facts.goods).toBeNull();
  });

  it('keep the words of people out of the chain', () => {
    const desk = made();
    const id = desk.open('Zyxwvut against Customs', { counsel: 'Qponml LLP' });
    desk.change({ action: 'place', document: first.id, matter: id, step: 2, component: 'Jihgfed lining' });
    const chain = desk.index.events.ofKind('matter').concat(desk.index.events.ofKind('decision'));
    expect(chain).toHaveLength(2);
    for (const { body } of chain) expect(body).not.toMatch(/Zyxwvut|Qponml|Jihgfed/u);
  });

  it('give the last answer to each request, unless it was taken back', () => {
    const desk = made();
    const { index } = desk;
    const id = desk.open('One');
    const papers = [[{ file: bundle, page: 1 }]];
    const say = (request: string, state: 'answered' | 'not-held', named = papers) =>
      index.transaction(() => index.matters.answer(id, { request, state, papers: named }, ann));
    say('b', 'not-held', []);
    say('a', 'answered');
    say('b', 'answered');
    expect(index.matters.answers(id)).toEqual([
      { request: 'a', state: 'answered', papers },
      { request: 'b', state: 'answered', papers },
    ]);
    index.transaction(() => index.matters.reopen(id, 'a', ann));
    expect(index.matters.answers(id).map(({ request }) => request)).toEqual(['b']);
    say('a', 'not-held', []);
    expect(index.matters.answers(id)[0]).toEqual({ request: 'a', state: 'not-held', papers: [] });
    expect(index.matters.answers('another')).toEqual([]);
  });
});

describe('how documents stand to matters', () => {
  it('counts for the first matter where none was named, and for that one alone', () => {
    const desk = made();
    desk.change({ action: 'relate', document: first.id, relation: 'in-chain' });
    const one = desk.open('One');
    const two = desk.open('Two');
    expect(desk.stands(one, first)).toEqual({ relation: 'in-chain', step: null, component: null });
    expect(desk.stands(two, first)).toBeNull();
    desk.change({ action: 'relate', document: first.id, matter: two, relation: 'other-shipment' });
    expect(desk.stands(one, first)?.relation).toBe('in-chain');
    expect(desk.stands(two, first)?.relation).toBe('other-shipment');
    // Named or not, the last word about the first matter counts.
    const last = desk.change({ action: 'relate', document: first.id, matter: one, relation: 'context' });
    expect(desk.stands(one, first)?.relation).toBe('context');
    desk.change({ action: 'relate', document: first.id, relation: 'same-site-other-origin' });
    expect(desk.stands(one, first)?.relation).toBe('same-site-other-origin');
    desk.change({ action: 'undo', undoes: last });
    expect(desk.stands(one, first)?.relation).toBe('same-site-other-origin');
    desk.change({ action: 'relate', document: first.id, matter: two, relation: null });
    expect(desk.stands(two, first)).toBeNull();
  });

  it('has a step and a component in each matter, and takes them back', () => {
    const desk = made();
    const one = desk.open('One', { chain: 'cotton' });
    const two = desk.open('Two');
    const place = (matter: string, step: number | null, component: string | null) =>
      desk.change({ action: 'place', document: second.id, matter, step, component });
    place(one, 4, '  sewing   thread ');
    const id = place(two, 12, null);
    expect(desk.stands(one, second)).toEqual({ relation: null, step: 4, component: 'sewing thread' });
    expect(desk.stands(two, second)).toEqual({ relation: null, step: 12, component: null });
    desk.change({ action: 'undo', undoes: id });
    expect(desk.stands(two, second)).toBeNull();
    expect(() => place(one, 12, null)).toThrow('the chain of the matter (cotton) has steps 1 to 10');
    expect(() => place('nothing', 1, null)).toThrow('there is no such matter');
    expect(() =>
      desk.change({ action: 'relate', document: first.id, matter: 'nothing', relation: null }),
    ).toThrow('there is no such matter');
    place(one, null, null);
    expect(desk.stands(one, second)).toBeNull();
  });

  it('does not know a mark of a matter: it is one of the document, and is taken back by who gave it', () => {
    const desk = made();
    const id = desk.change({
      action: 'mark',
      document: note.id,
      confidentiality: 'personal-information',
      privilege: 'attorney-client',
    });
    expect(desk.marks(note)).toEqual(['personal-information', 'attorney-client']);
    expect(() => desk.change({ action: 'undo', undoes: id }, 'Ben')).toThrow('decided by Ann');
    desk.change({ action: 'mark', document: note.id, confidentiality: null, privilege: 'none' }, 'Ben');
    expect(desk.marks(note)).toEqual([null, 'none']);
    desk.change({ action: 'undo', undoes: id });
    expect(desk.marks(note)).toEqual([null, 'none']);
  });

  it('goes with the paper when its pages are put together otherwise', () => {
    const desk = made();
    const one = desk.open('One');
    const two = desk.open('Two');
    desk.change({ action: 'relate', document: first.id, matter: two, relation: 'in-chain' });
    desk.change({ action: 'place', document: first.id, matter: one, step: 3, component: 'yarn' });
    desk.change({ action: 'mark', document: first.id, confidentiality: null, privilege: 'work-product' });
    const whole = desk.repaper(1);
    expect(desk.stands(two, whole)?.relation).toBe('in-chain');
    expect(desk.stands(one, whole)).toEqual({ relation: null, step: 3, component: 'yarn' });
    expect(desk.marks(whole)).toEqual([null, 'work-product']);
    expect(desk.stands(two, first)).toBeNull();
  });
});

describe('numbers of documents', () => {
  it('are given once, in order, and go on behind the last one ever given', () => {
    const desk = made();
    const { index } = desk;
    const [one, two] = [desk.open('One'), desk.open('Two')];
    const give = (matter: string, ...papers: { pages: typeof first.pages }[]) =>
      index
        .transaction(() =>
          index.exhibitNumbers.give(
            matter,
            papers.map(({ pages }) => pages),
          ),
        )
        .map(({ number }) => number);
    expect(give(one, second, first)).toEqual([1, 2]);
    expect(give(two, note)).toEqual([1]);
    index.transaction(() => index.exhibitNumbers.withdraw(one, [{ number: 2, reason: 'withheld' }]));
    expect(give(one, note)).toEqual([3]);
    expect(give(one)).toEqual([]);
    expect(
      index.exhibitNumbers.of(one).map(({ number, pages, withdrawn }) => [number, pages, withdrawn]),
    ).toEqual([
      [1, second.pages, null],
      [2, first.pages, 'withheld'],
      [3, note.pages, null],
    ]);
    index.transaction(() => index.exhibitNumbers.restore(one, [1, 2]));
    expect(index.exhibitNumbers.of(one).every(({ withdrawn }) => withdrawn === null)).toBe(true);
  });

  it('make an event only where something changes', () => {
    const desk = made();
    const { index } = desk;
    const id = desk.open('One');
    const numbers = index.exhibitNumbers;
    index.transaction(() => numbers.give(id, [first.pages]));
    const events = () => index.events.ofKind('exhibit-number').length;
    index.transaction(() => numbers.withdraw(id, [{ number: 1, reason: 'merged' }]));
    expect(events()).toBe(2);
    index.transaction(() => {
      numbers.withdraw(id, [{ number: 1, reason: 'merged' }]);
      numbers.withdraw(id, [{ number: 9, reason: 'merged' }]);
      numbers.restore(id, [9]);
      numbers.give(id, []);
    });
    expect(events()).toBe(2);
    index.transaction(() => numbers.withdraw(id, [{ number: 1, reason: 'withheld' }]));
    expect(numbers.of(id)[0]?.withdrawn).toBe('withheld');
    expect(events()).toBe(3);
  });
});
