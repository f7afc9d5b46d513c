import { expect, test } from 'vitest';
import { estimateRequestTokens, estimateTokens } from '../../../../src/extraction/llm/client/index.ts';
import { question } from './helpers.ts';

/** Texts with their number of tokens in o200k_base, counted with OpenAI's vocabulary. */
const counted: readonly (readonly [string, number, string])[] = [
  [
    'English sentences',
    39,
    'We hereby certify that the goods described below were wholly produced from cotton grown, ginned and spun at the sites named in this declaration, and that no other raw material was added at any stage.',
  ],
  [
    'capitals and references',
    56,
    'COMMERCIAL INVOICE\nINVOICE NO.: HB-2024-0117   DATE: 17 JAN 2024\nSELLER: HEBEI EXAMPLE TEXTILE CO., LTD.\nTERMS: FOB TIANJIN   PAYMENT: L/C AT SIGHT',
  ],
  [
    'a table of figures',
    121,
    '1   5205.11.00   COTTON YARN 10S/1     12,500.00 KG   3.4200   42,750.00\n2   5205.12.00   COTTON YARN 16S/1      8,250.50 KG   3.5800   29,536.79\n3   5208.11.20   GREY FABRIC 60X60      9,000 M        1.1500   10,350.00',
  ],
  [
    'Chinese sentences',
    48,
    '兹证明下列货物所用棉花均产自本声明所列产地，并在所列工厂轧花、纺纱和织造，任何阶段均未加入其他原料。',
  ],
  [
    'both languages',
    50,
    '发票号码: HB-2024-0117 日期: 2024年1月17日 卖方: 河北示例纺织有限公司 Hebei Example Textile Co., Ltd. 金额: USD 42,750.00',
  ],
  [
    'a JSON Schema',
    42,
    '{"type":"object","properties":{"documentNumber":{"anyOf":[{"$ref":"#/$defs/reading"},{"const":"not stated"}]}},"required":["documentNumber"],"additionalProperties":false}',
  ],
];

test.each(counted)('%s: within a fifth of the true number of tokens', (_name, tokens, text) => {
  expect(estimateTokens(text) / tokens).toBeGreaterThan(0.8);
  expect(estimateTokens(text) / tokens).toBeLessThan(1.2);
});

test('nothing is nothing, and more text is never fewer tokens', () => {
  expect(estimateTokens('')).toBe(0);
  for (const [, , text] of counted) {
    expect(estimateTokens(`${text}\n${text}`)).toBeGreaterThanOrEqual(2 * estimateTokens(text) - 1);
  }
});

test('a request counts its messages, its schema and its pictures', () => {
  const request = question('a few words');
  const more = estimateRequestTokens(question('a few words and some more words behind them'));
  const withPicture = estimateRequestTokens({
    ...request,
    messages: [
      ...request.messages,
      { role: 'user', content: [{ type: 'picture', mediaType: 'image/png', bytes: new Uint8Array(9) }] },
    ],
  });
  expect(estimateRequestTokens(request)).toBeGreaterThan(
    estimateTokens(JSON.stringify(request.answer.schema)),
  );
  expect(more).toBeGreaterThan(estimateRequestTokens(request));
  expect(withPicture - estimateRequestTokens(request)).toBeGreaterThan(700);
});
