import { describe, expect, it } from 'vitest';
import { explanationForPeople } from '../../../src/counsel/adverse/explanation-for-people.ts';

describe('why a mention was taken up', () => {
  it('names fields as the columns of the brief do, not by their path', () => {
    expect(
      explanationForPeople(
        'grade P1 because it stands in the field parties.consignor.address. It is a place.',
      ),
    ).toBe('grade P1 because it stands in the field “Consignor: address”. It is a place.');
    expect(explanationForPeople('it stands in the field origin[1].region; the words deny it.')).toBe(
      'it stands in the field “Origin 2: region”; the words deny it.',
    );
  });

  it('leaves out the code of a rule at its end, and nothing else in brackets', () => {
    expect(explanationForPeople('the page says that it is not so ("No worker") (no-worker).')).toBe(
      'the page says that it is not so ("No worker").',
    );
    expect(explanationForPeople('"labour (state-imposed) transfer" speaks of it.')).toBe(
      '"labour (state-imposed) transfer" speaks of it.',
    );
  });
});
