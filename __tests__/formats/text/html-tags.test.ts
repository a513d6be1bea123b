import { htmlAttribute, htmlTags } from '../../../src/formats/text/html-tags.ts';
import { expectBounded } from '../../support/processor.ts';

const brief = (text: string) =>
  htmlTags(text).map(({ name, attributes }) =>
    [name, ...attributes.map((one) => `${one.name}=${one.value}`)].join(' '),
  );

test.each([
  ['<a href="x" b=\'y\' C=z d>', ['a href=x b=y c=z d=']],
  ['<IMG SRC = "a > b" />', ['img src=a > b']],
  ['<img/src=x/alt=y>', ['img src=x/alt=y']],
  ['< img src=x><1 a=b></img src=y>', []],
  ['<!-- <a b=c> --><p>', ['p']],
  ['<!--><p><!---><q><!-- > <b> --!> <c> --><d>', ['p', 'q', 'd']],
  ['<!DOCTYPE html><?xml version="1.0"?><html lang=en>', ['html lang=en']],
  ['<script>if (a<b) "<img src=x>"</script ><p>', ['script', 'p']],
  ['<title><a></TITLE><b><style><i></stylex></style><u>', ['title', 'b', 'style', 'u']],
  ['<script><img src=x>', ['script']],
  ['<p a=1 a=2 =x=3 b="', ['p a=1 a=2 =x=3 b=']],
  ['<p', ['p']],
  ['<', []],
  ['', []],
])('%s', (text, expected) => {
  expect(brief(text)).toEqual(expected);
});

test('offsets are those of the value, and of two attributes the first counts', () => {
  const text = '<p>é</p><img src="/a.png" src="/b.png">';
  const src = htmlAttribute(htmlTags(text)[1]!, 'src')!;
  expect(text.slice(src.start, src.end)).toBe('/a.png');
  expect(htmlAttribute(htmlTags(text)[0]!, 'src')).toBeUndefined();
});

test('hostile pages take no time', () =>
  expectBounded(() => {
    for (const part of ['<', '<a ', '<!--', '<a b="', '<script>', '</', '<a/', '<title', ' =', '<a b=']) {
      htmlTags(part.repeat(400_000 / part.length));
      htmlTags(`<p ${part.repeat(400_000 / part.length)}`);
    }
  }));
