import { colorsOf } from '../../src/report/colors.ts';

const { bold, dim, red, green } = colorsOf(true);

test.each([
  [red('a'), '\u001b[31ma\u001b[39m'],
  [red(`a${green('b')}c`), '\u001b[31ma\u001b[32mb\u001b[31mc\u001b[39m'],
  [bold(`a${dim('b')}c`), '\u001b[1ma\u001b[2mb\u001b[22m\u001b[1mc\u001b[22m'],
  [green(bold('a')), '\u001b[32m\u001b[1ma\u001b[22m\u001b[39m'],
])('%j', (painted, written) => {
  expect(painted).toBe(written);
});

test('no colours leave text as it is', () => {
  expect(colorsOf(false).red('a')).toBe('a');
});
