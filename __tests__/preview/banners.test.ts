import { bannerPictures } from '../../src/preview/banners.ts';
import { decodedPackage } from '../support/decoded.ts';
import { flat, words } from '../support/shapes.ts';
import { themeFiles } from '../support/themes.ts';

const drawn = async (settings: object) =>
  bannerPictures(await decodedPackage(themeFiles(settings as Record<string, unknown>)));

test('classification levels with their colours, in order', async () => {
  const levels = {
    '1': { text: 'OPEN', color: '0xff000000', bgcolor: '0xff7ed957' },
    '2': { text: 'SECRET' },
  };
  const [picture] = await drawn({ classification: { levels, default: 2 } });
  expect(picture).toMatchObject({
    id: 'acme/banner/classification',
    subjects: [{ pointer: '/classification' }],
  });
  expect(picture && words(picture)).toEqual(['OPEN', 'level 1', 'SECRET', 'level 2, the default']);
  const fills = flat(picture?.shapes ?? []).flatMap(({ shape }) =>
    shape.type === 'rectangle' ? [shape.paint.fill] : [],
  );
  expect(fills).toEqual(['#6b7580', '#7ed957', '#6b7580', '#3a3f46']);
  expect(picture?.assumed).toContain('its ground where no bgcolor is given');
});

test('the indicator texts that are set, over three grounds, variables as chips', async () => {
  const [picture] = await drawn({
    recording_indicator_text: 'REC',
    conference_locked_indicator_n_waiting_text: '{number_of_waiting_participants} wait',
    plus_n_indicator_bg_color: '0xff0000',
  });
  expect(picture && words(picture).slice(0, 4)).toEqual([
    'REC',
    'number_of_waiting_participants',
    ' wait',
    '+3',
  ]);
  expect(picture && words(picture)).toHaveLength(12);
});

test('nothing where nothing is set', async () => {
  expect(await drawn({})).toEqual([]);
});
