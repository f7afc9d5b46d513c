import type { PointedPlace, StatedValue } from '../../../../model/field-decision.ts';
import type { DocumentView } from '../../../api/document.ts';
import { type DecisionTaken, nothingSeen, pointedAt } from '../../client/decision-request.ts';
import { plain } from '../../parts/document-text.tsx';
import { type Editing, looking, type Mode } from './mode.ts';
import { isOpenField, lastDecider, nextOpen, nextWhere, type ReviewItem, standsIn } from './review-items.ts';
import { type FieldFocus, samePlace } from './use-field-focus.ts';
import type { Review } from './use-review.ts';
import { takenAs } from './value-editor.tsx';

/** What decisions of a person need of the screen around them. */
export interface Desk {
  readonly document: DocumentView;
  readonly reviewer: string;
  readonly review: Review;
  readonly focus: FieldFocus;
  readonly mode: Mode;
  /** True while the person looks at something else than the field in focus. */
  readonly elsewhere: boolean;
  /** The translation that stands beside; null for none. */
  readonly translationBeside: string | null;
  setMode(mode: Mode): void;
  moveTo(key: string | null): void;
  say(words: string, grave?: boolean): void;
  /** Brings the field in focus back into view. */
  lookBack(): void;
  showBeside(document: string): void;
  /** The note about an item, which goes with the decision. */
  takeNote(key: string): string | null;
  nextDocument(): void;
  /**
   * Goes to the next open field of the list that the document was opened from, in the order of that list; at its end says so,
   * or leaves for it. Null where the list is one of documents: then all open fields of this document come first.
   */
  readonly onward: ((atEnd: 'say' | 'leave') => void) | null;
}

export interface Decisions {
  confirm(): void;
  reject(reason: string): void;
  notStated(): void;
  illegible(): void;
  askSecond(): void;
  edit(): void;
  point(path?: string | null, typed?: string | null): void;
  /** The text of the editor. */
  save(text: string): void;
  /** The place that was drawn holds something that nobody can read. */
  illegibleThere(): void;
  pointed(place: PointedPlace, text: string | null): Promise<void>;
  takeRival(index: number): void;
}

/** Core paths that no engine read and nobody decided about. */
export function isUnstated(item: ReviewItem): boolean {
  return item.kind === 'absent' && !item.absent.notStated;
}

/** One decision per key about the item in focus; each goes on to the next open one. */
export function decisionsAt(desk: Desk): Decisions {
  const { document, reviewer, review, focus, mode, say, setMode, moveTo } = desk;
  const { item, field, place } = focus;
  const { items } = review;
  const key = item?.key ?? null;

  const moveOn = () => {
    const next =
      item?.kind === 'absent'
        ? nextWhere(items, key, (each) => isUnstated(each) || isOpenField(each, reviewer))
        : nextOpen(items, key, reviewer);
    if (desk.onward !== null && (next === null || item?.kind === 'field')) {
      moveTo(key);
      return desk.onward('say');
    }
    moveTo(next?.key ?? key);
    if (next !== null) return;
    const unstated = items.filter((each) => isUnstated(each) && each.key !== key).length;
    say(
      unstated === 0
        ? 'Nothing else is open in this document. Enter or j: next document'
        : `Nothing else is open. ${unstated} of the core fields have no reading: Tab goes to them, b points, n says not stated. Enter or j: next document`,
    );
  };
  const decide = (deciding: DecisionTaken, on = true, there: PointedPlace | null = null) => {
    if (item === null) return;
    const seen = focus.seenNow();
    review.decide(item, deciding, there === null ? seen : { ...seen, place: there }, desk.takeNote(item.key));
    if (on) moveOn();
    else setMode(looking);
  };
  const add = async (path: string, after: StatedValue) => {
    setMode(looking);
    say(`Adding “${plain(after.value)}”…`);
    const id = await review.add(path, after, { ...nothingSeen(null), place: after.place }, null);
    if (id === null) say('It was not added; see above.', true);
    else moveTo(id);
  };
  const state = async (path: string | null, after: StatedValue, on: boolean) => {
    if (path !== null) return add(path, after);
    if (item?.kind === 'absent') return add(item.absent.path, after);
    decide({ action: 'correct', after }, on);
  };
  const point = (path: string | null = null, typed: string | null = null) =>
    setMode({ kind: 'point', path, typed });

  const confirm = () => {
    const waits = field?.todo === 'second' && lastDecider(field) === reviewer;
    const isDone = field === null || field.todo === 'none' || waits;
    if (isDone && desk.onward !== null) return desk.onward('leave');
    if (isDone) return nextOpen(items, key, reviewer) === null ? desk.nextDocument() : moveOn();
    if (field.todo === 'conflict')
      return say('Two people decided differently: it is settled under Conflicts. Tab goes on.', true);
    if (field.places.every(({ status }) => status === 'ungrounded'))
      return say('This was not found on the page: point at it with b, or reject it with x.', true);
    if (place !== null && place.boxes.length > 0 && (desk.elsewhere || !focus.wasSeen())) {
      if (!desk.elsewhere)
        return say('The place is not in view yet: wait for the page image, or press 0.', true);
      desk.lookBack();
      return say('This is the place: Enter confirms it.');
    }
    if (field.unreadLanguage === null) return decide({ action: 'confirm' });
    const translation = document.translations[0]?.id ?? null;
    if (translation === null)
      return say('You do not read this language, and no translation is paired: f asks another person.', true);
    if (desk.translationBeside !== translation) {
      desk.showBeside(translation);
      return say('The translation stands beside now: Enter confirms the value against it.');
    }
    decide({ action: 'confirm', translation });
  };

  return {
    confirm,
    reject: (reason) => decide({ action: 'reject', reason }),
    notStated: () => decide({ action: 'not-stated' }),
    illegible: () => decide({ action: 'illegible' }),
    askSecond: () => field !== null && decide({ action: 'ask-second' }),
    point,
    edit: () => {
      if (field === null) return point();
      const editing: Editing = {
        path: field.path,
        text: field.value,
        place: place === null ? null : pointedAt(place),
        words: place?.quote ?? null,
      };
      setMode({ kind: 'edit', path: null, editing });
    },
    save: (text) => {
      if (mode.kind !== 'edit') return;
      const { editing, path } = mode;
      if (editing.place === null) {
        point(path, text);
        return say('Now point at where it stands.');
      }
      if (field !== null && path === null && text === field.value && samePlace(editing.place, place))
        return confirm();
      const how = editing.words !== null && standsIn(text, editing.words) ? 'words' : 'typed';
      void state(path, { value: text, place: editing.place, how }, true);
    },
    illegibleThere: () => {
      if (mode.kind === 'edit') decide({ action: 'illegible' }, true, mode.editing.place);
    },
    pointed: async (there, text) => {
      const purpose = mode.kind === 'point' ? mode : { path: null, typed: null };
      const path = purpose.path ?? field?.path ?? (item?.kind === 'absent' ? item.absent.path : null);
      if (path === null) return;
      if (purpose.typed !== null) {
        const how = text !== null && standsIn(purpose.typed, text) ? 'words' : 'typed';
        return state(purpose.path, { value: purpose.typed, place: there, how }, false);
      }
      if (text !== null) {
        // Words that can be taken as they are need no further key; anything doubtful is shown in the editor first.
        const taken = await takenAs(document.id, path, text).catch(() => null);
        const plainly =
          taken !== null &&
          taken.normalized !== null &&
          taken.readings.length <= 1 &&
          taken.warnings.length === 0;
        if (plainly) return state(purpose.path, { value: text, place: there, how: 'words' }, false);
      }
      setMode({
        kind: 'edit',
        path: purpose.path,
        editing: { path, text: text ?? '', place: there, words: text },
      });
    },
    takeRival: (index) => {
      const rival = field?.rivals[index];
      if (rival === undefined) return;
      const there = rival.places.find(({ boxes, offsets }) => boxes.length > 0 || offsets !== null);
      if (there === undefined)
        return say('That reading was not found on the page: point at it with b.', true);
      decide({ action: 'correct', after: { value: rival.value, place: pointedAt(there), how: 'words' } });
    },
  };
}
