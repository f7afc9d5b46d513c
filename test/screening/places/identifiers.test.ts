import { describe, expect, it } from 'vitest';
import { creditCodeCheck } from '../../../src/screening/places/identifiers.ts';
import { gradesOf, mentionsIn, reasonsIn } from './mentions-in.ts';

const fapiao = 'fapiao-region-65';
const customs = 'customs-district-94';
const source = 'domestic-source-65';

describe('codes of Chinese invoices', () => {
  it('name the region of issue by their digits, each kind by its own', () => {
    for (const text of [
      '发票代码：6500214130',
      '发票代码：065002100111',
      '发票代码 165001234567',
      '發票代碼：6500214130',
      '发 票 代 码：65OO214130',
    ])
      expect(gradesOf(text, fapiao), text).toEqual(['P2']);
    expect(gradesOf('发票号码：24652000000012345678', fapiao)).toEqual(['P2']);
    expect(reasonsIn('发票代码：065002100111')).toContain('digits 2 to 5');
    expect(reasonsIn('发票号码：24652000000012345678')).toContain('digits 3 and 4');
    expect(reasonsIn('发票代码：6500214130')).toContain('the place of issue is not the place of production');
  });

  it('of other regions, and numbers that are none, are no mention', () => {
    for (const text of [
      '发票代码：144031909110',
      '发票代码：3300214130',
      '发票代码：006502100111',
      '发票号码：24442000000012345678',
      'Amount: 6500214130',
      'Lot 065002100111',
      '合同编号：65002141302',
      '开户行账号 65002000000012345678',
      '发票代码：6500994130',
      'Total 6500214130.50',
    ])
      expect(gradesOf(text, fapiao), text).toEqual([]);
  });

  it('at the top left of the printed form, beside its title, need no label', () => {
    for (const text of [
      '6500221130                新疆增值税专用发票                No 04418827',
      '发票联\n6500221130 新疆增值税普通发票 No 04418827',
      '065002100111  新疆 通用机打 发 票',
    ])
      expect(gradesOf(text, fapiao), text).toEqual(['P2']);
    expect(gradesOf('3300221130   浙江增值税专用发票   No 04418827', fapiao)).toEqual([]);
    expect(gradesOf('数量 6500221130 张增值税专用发票', fapiao)).toEqual([]);
  });

  it('print the region a second time below the title', () => {
    const form = '6500221130   新疆增值税专用发票   No 04418827\n  XINJIANG\n购买方 名称';
    expect(gradesOf(form, '65')).toEqual(['P2', 'P2']);
    expect(reasonsIn(form)).not.toContain('购买');
    expect(reasonsIn('新疆增值税专用发票\nXINJIANG COTTON')).toContain('same clause');
  });

  it('without a label, and the bilingual print, are candidates', () => {
    expect(gradesOf('增值税专用发票\n6500214130  No 01234567', fapiao)).toEqual(['P3']);
    expect(gradesOf('6500214130  No 01234567', fapiao)).toEqual([]);
    expect(gradesOf('合同 3\n6500214130  No 01234567', fapiao)).toEqual([]);
    expect(reasonsIn('发票代码：6500211430')).toContain('not checked');
    expect(gradesOf('增值税专用发票 قوشۇلغان قىممەت بېجى', fapiao)).toEqual(['P3']);
    expect(gradesOf('增值税专用发票 فاتورة ضريبة القيمة المضافة', fapiao)).toEqual([]);
  });
});

describe('codes of the customs', () => {
  it('count beside their label on a declaration', () => {
    expect(gradesOf('报关单 出境关别 (9404) 阿拉山口', customs)).toEqual(['P2']);
    expect(gradesOf('申报地海关（9401）', customs)).toEqual(['P2']);
    expect(gradesOf('海关编号：940420240123456789', customs)).toEqual(['P2']);
    expect(gradesOf('报关单 境内货源地 (65019/650102)乌鲁木齐其他', source)).toEqual(['P1']);
    expect(gradesOf('境內貨源地：65012', source)).toEqual(['P1']);
    expect(reasonsIn('海关编号：940420240123456789')).toContain(
      'where goods were declared is not where they were made',
    );
  });

  it('are no mention as amounts, tariff codes, lots or of other regions', () => {
    for (const text of [
      '报关单 商品编号 9404904000',
      '报关单 单价 9404 总价 65019',
      'HS 9404.90 mattresses, declaration form',
      'Lot 9404',
      '出境关别 (3104) 北仑海关',
      '境内货源地 (33019)杭州其他',
      '海关编号：310420240123456789',
      'Qty 65019 pcs',
      '报关单 数量 65,019 千克',
    ])
      expect(
        mentionsIn(text).filter((line) => /customs|domestic-source/.test(line)),
        text,
      ).toEqual([]);
  });
});

describe('other numbers', () => {
  const withCheck = (body: string): string => body + creditCodeCheck(body);

  it('credit codes of region 65 are strong, of region 66 a candidate', () => {
    expect(gradesOf(withCheck('91650100MA775X000'), 'uscc-region-65')).toEqual(['P1']);
    expect(gradesOf(withCheck('91660100MA775X000'), 'uscc-region-65')).toEqual(['P3']);
    expect(gradesOf(withCheck('91330100MA775X000'), 'uscc-region-65')).toEqual([]);
    expect(gradesOf('91660100MA775X0000', 'uscc-region-65')).toEqual([]);
    expect(reasonsIn(withCheck('91650100MA775X000'))).toContain('registration is not production');
  });

  it('postcodes need an address', () => {
    expect(gradesOf('Postal code 844000, Kashgar, China', 'postcode-83-84')).toEqual(['P1']);
    expect(gradesOf('地址：某路5号 邮编：830011', 'postcode-83-84')).toEqual(['P1']);
    for (const text of [
      'Jamshedpur 831001, Jharkhand, India',
      'Qty 830011 pcs',
      'Invoice 834000',
      'Singapore 838000',
      '邮编：215000',
    ])
      expect(gradesOf(text, 'postcode-83-84'), text).toEqual([]);
  });

  it('telephone areas need a label or the country code', () => {
    expect(gradesOf('电话：0991-3812345', 'phone-area')).toEqual(['P1']);
    expect(gradesOf('+86 998 2822222', 'phone-area')).toEqual(['P1']);
    for (const text of [
      'Order 0991 3812345',
      '0991 3812345 Kenya',
      '+86 571 88012345',
      'Tel: 0912 345 678 Việt Nam',
    ])
      expect(gradesOf(text, 'phone-area'), text).toEqual([]);
  });

  it('plates need their shape', () => {
    for (const text of ['车牌 新A12345', '新B·D1234', '新 N 58G31'])
      expect(gradesOf(text, 'vehicle-plate'), text).toEqual(['P2']);
    for (const text of ['新A型', '京A12345', '最新ABCDEFG', '新T12345'])
      expect(gradesOf(text, 'vehicle-plate'), text).toEqual([]);
  });
});
