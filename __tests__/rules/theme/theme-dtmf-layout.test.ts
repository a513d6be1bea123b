import { themeMessages } from '../../support/themes.ts';

test('an empty list is told with what it does', async () => {
  expect(await themeMessages('theme-dtmf-layout', { dtmf_allowed_layouts: [] })).toEqual([
    '“dtmf_allowed_layouts” is empty, so the layout command does nothing. List the layouts, or leave the setting out.',
  ]);
});
