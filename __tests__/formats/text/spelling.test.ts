import { didYouMean, nearest, withinEdits } from '../../../src/formats/text/spelling.ts';

describe('a slip of a known word', () => {
  test.each([
    ['backgroud', 'background'],
    ['Background', 'background'],
    ['LOGO.PNG', 'logo.png'],
    ['frame-rate', 'frame_rate'],
    ['ture', 'true'],
    ['background_pin.jpg', 'background_pn.jpg'],
    ['splash_sreens', 'splash_screens'],
    ['IDS_BUTON_SAVE', 'IDS_BUTTON_SAVE'],
  ])('%s is %s', (word, meant) => {
    expect(nearest(word, ['theme_version', meant, 'classification'])).toBe(meant);
  });

  test.each([
    ['IDS_NEW', 'IDS_YES'],
    ['IDS_OK', 'IDS_NO'],
    ['IDS_BUTTON_NEW', 'IDS_BUTTON_YES'],
    ['4:0', '1:7'],
    ['to', 'no'],
    ['red.svg', 'rec.png'],
  ])('%s is no slip of %s', (word, known) => {
    expect(nearest(word, [known])).toBeUndefined();
    expect(didYouMean(word, [known])).toBe('');
  });

  test('the nearer of two is meant', () => {
    expect(nearest('audio-sample-rat', ['audio-sample-rate', 'audio-simple-rate'])).toBe('audio-sample-rate');
  });

  test('a word is no slip of itself, and a long one of nothing', () => {
    expect(nearest('logo', ['logo'])).toBeUndefined();
    expect(nearest('x'.repeat(101), ['x'.repeat(100)])).toBeUndefined();
  });
});

describe('did you mean', () => {
  const ids = [
    'audio-sample-rate',
    'svg-no-script',
    'svg-no-raster',
    'svg-no-external',
    'json-bom',
    'json-root',
  ];

  test('a beginning means what begins so', () => {
    expect(didYouMean('audio-sample', ids)).toBe(' Did you mean “audio-sample-rate”?');
    expect(didYouMean('Json', ids)).toBe(' Did you mean “json-bom” or “json-root”?');
  });

  test('whole words mean what has them all', () => {
    expect(didYouMean('sample-rate', ids)).toBe(' Did you mean “audio-sample-rate”?');
    expect(didYouMean('raster', ids)).toBe(' Did you mean “svg-no-raster”?');
    expect(didYouMean('addressServer', ['serverAddress'])).toBe(' Did you mean “serverAddress”?');
  });

  test('it stays silent where many could be meant, or none', () => {
    expect(didYouMean('svg', [...ids, 'svg-view-box'])).toBe('');
    expect(didYouMean('no', ids)).toBe('');
    expect(didYouMean('everything', ['check-that-everything-works'])).toBe('');
    expect(didYouMean('', ids)).toBe('');
  });
});

test('mere edits are counted where a rule counts them', () => {
  expect(withinEdits('lable', ['label'], 2)).toBe('label');
  expect(withinEdits('lable', ['label'], 1)).toBeUndefined();
});
