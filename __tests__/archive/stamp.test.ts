import { stamped } from '../../src/archive/stamp.ts';

const stampedText = (text: string): string | undefined => {
  const bytes = stamped(new TextEncoder().encode(text), '17');
  return bytes && new TextDecoder().decode(bytes);
};

describe('a manifest is stamped in the way in which it is written', () => {
  test.each([
    ['a text', '{"brandingID": "1"}', '{"brandingID": "17"}'],
    ['a number', '{"brandingID": 1}', '{"brandingID": 17}'],
    ['the last of two', '{"brandingID": 1, "brandingID": "2"}', '{"brandingID": 1, "brandingID": "17"}'],
    [
      'none, with line ends of Windows',
      '{\r\n    "isSettingsBranded": true\r\n}',
      '{\r\n    "brandingID": "17",\r\n    "isSettingsBranded": true\r\n}',
    ],
    ['none, on one line', '{"isSettingsBranded":true}', '{"brandingID": "17","isSettingsBranded":true}'],
    ['none in an empty one', '{}', '{"brandingID": "17"}'],
  ])('%s', (_, before, after) => expect(stampedText(before)).toBe(after));

  test.each([['[]'], ['{']])('%s is none', (text) => expect(stampedText(text)).toBeUndefined());
});
