import { describe, expect, it } from 'vitest';
import { read } from '../helpers/read.ts';

describe('a corrective action plan', () => {
  const reading = read('corrective_action', [
    [50, 40, '整改计划表', 16],
    [50, 80, '工厂名称：嘉兴晨丝纺织有限公司'],
    [50, 98, '审核日期：2025年2月18日'],
    [50, 130, '不符合项'],
    [230, 130, '等级'],
    [280, 130, '纠正措施'],
    [420, 130, '完成期限'],
    [500, 130, '状态'],
    [50, 150, '工厂代为保管身份证原件。'],
    [230, 150, '严重'],
    [280, 150, '全部退还并公告'],
    [420, 150, '2025-03-31'],
    [500, 150, '已关闭'],
    [50, 180, '二楼灭火器被货物遮挡。'],
    [230, 180, '一般'],
    [280, 180, '划线并每日巡查'],
    [420, 180, '2025-04-15'],
    [500, 180, '未关闭'],
  ]);

  it('keeps grade, action, day due and state with each finding', () => {
    expect(reading.value('audit.finding[0].text')).toBe('工厂代为保管身份证原件。');
    expect(reading.value('audit.finding[0].severity')).toBe('严重');
    expect(reading.value('audit.finding[0].correctiveAction')).toBe('全部退还并公告');
    expect(reading.normalized('audit.finding[0].due')).toBe('2025-03-31');
    expect(reading.value('audit.finding[1].status')).toBe('未关闭');
    expect(reading.normalized('audit.finding[1].due')).toBe('2025-04-15');
  });

  it('names the indicator that a finding describes, as inferred', () => {
    expect(reading.value('audit.finding[0].indicator')).toBe('retention_of_identity_documents');
    expect(reading.field('audit.finding[0].indicator')?.basis).toEqual({
      kind: 'inferred',
      rule: 'indicator-of-description',
    });
    expect(reading.value('audit.finding[1].indicator')).toBeUndefined();
  });

  it('reads the site and the day of the audit', () => {
    expect(reading.value('parties.auditee.name')).toBe('嘉兴晨丝纺织有限公司');
    expect(reading.normalized('audit.date')).toBe('2025-02-18');
  });
});

describe('indicators that findings describe', () => {
  const rows: [string, string | undefined, string | undefined][] = [
    ['Passports of nine workers were kept by the agent.', 'retention_of_identity_documents', 'asserted'],
    ['Workers keep their own papers in lockers they can open.', undefined, undefined],
    ['There was no evidence of recruitment fees.', 'debt_bondage', 'denied'],
    ['Mandatory overtime is not practised on any line.', 'excessive_overtime', 'denied'],
    ['Wages of the spring season were paid late.', 'withholding_of_wages', 'asserted'],
    ['Overtime is paid at 150 % and is voluntary.', undefined, undefined],
  ];
  const reading = read('audit_report', [
    [50, 40, 'FACTORY AUDIT REPORT', 16],
    [50, 90, 'Clause'],
    [110, 90, 'Description of finding'],
    [430, 90, 'Corrective action'],
    ...rows.flatMap(([text], index): [number, number, string][] => [
      [50, 110 + index * 30, `4.${index + 1}`],
      [110, 110 + index * 30, text],
      [430, 110 + index * 30, index === 0 ? 'Return by 15 June 2025' : 'See plan'],
    ]),
  ]);

  it.each(rows.map((row, index) => [index, ...row] as const))('%i: %s', (index, _, id, polarity) => {
    const field = reading.field(`audit.finding[${index}].indicator`);
    expect(field?.value).toBe(id);
    expect(field?.polarity).toBe(polarity);
  });

  it('reads the day due from the words of the action', () => {
    expect(reading.normalized('audit.finding[0].due')).toBe('2025-06-15');
    expect(reading.value('audit.finding[1].due')).toBeUndefined();
  });
});

describe('a report of a visit', () => {
  const reading = read('site_visit_report', [
    [50, 40, 'Besuchsbericht', 18],
    [50, 90, 'Besuchter Betrieb:'],
    [190, 90, 'Spinnerei Aller GmbH'],
    [50, 108, 'Besuchsdatum:'],
    [190, 108, '12.03.2025'],
    [50, 126, 'Besuchszweck:'],
    [190, 126, 'Rückverfolgung der Partie 771'],
  ]);

  it('reads site, day and purpose', () => {
    expect(reading.value('parties.auditee.name')).toBe('Spinnerei Aller GmbH');
    expect(reading.normalized('audit.date')).toBe('2025-03-12');
    expect(reading.value('audit.type')).toBe('Rückverfolgung der Partie 771');
  });
});
