// The projects that are measured, each made once in the bench's folder when a row first asks for it.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { prompt, smallTheme, write } from './assets.mjs';

const PROMPTS = 20;
const SECONDS = 5;

function made(directory, make) {
  if (!existsSync(directory)) make();
  return directory;
}

/** One small theme in `acme/`. */
export const one = (folder) => made(join(folder, 'one'), () => write(join(folder, 'one/acme'), smallTheme()));

/** So many small themes in `themes/`. */
export const themes = (folder, count) => {
  const directory = join(folder, `themes-${count}`);
  return made(directory, () => {
    for (let index = 0; index < count; index++)
      write(join(directory, `themes/theme-${index}`), smallTheme(index + 1));
  });
};

/** The same in a git repository, on a branch that changes a setting and a prompt of one theme. */
export const repository = (folder, count) => {
  const directory = join(folder, `repository-${count}`);
  return made(directory, () => {
    for (let index = 0; index < count; index++)
      write(join(directory, `themes/theme-${index}`), smallTheme(index + 1));
    const git = (...args) =>
      execFileSync('git', ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.com', ...args], {
        cwd: directory,
        stdio: 'ignore',
      });
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-q', '-m', 'Themes');
    git('checkout', '-q', '-b', 'change');
    const changed = smallTheme(count + 1);
    write(join(directory, 'themes/theme-7'), {
      'themeconfig.json': changed['themeconfig.json'].replace('Enter your PIN', 'Enter your PIN, please'),
      'conf-welcome_48kHz_mono.wav': changed['conf-welcome_48kHz_mono.wav'],
    });
    git('commit', '-q', '-a', '-m', 'Change one');
  });
};

/** Themes with 20 prompts of 5 s, 9.6 MB each, until that many megabytes are reached. */
export const megabytes = (folder, size) => {
  const directory = join(folder, `megabytes-${size}`);
  return made(directory, () => {
    const small = smallTheme();
    const prompts = Array.from({ length: PROMPTS }, (_, index) => [
      `conf-bench_${index}_48kHz_mono.wav`,
      prompt(SECONDS, index + 1),
    ]);
    const bytes = [...Object.entries(small), ...prompts].reduce(
      (sum, [, content]) => sum + Buffer.byteLength(content),
      0,
    );
    for (let index = 0; index < Math.round((size * 1e6) / bytes); index++)
      write(join(directory, `themes/theme-${index}`), { ...small, ...Object.fromEntries(prompts) });
  });
};

/** 117 real small themes with 1,350 findings: settings that nobody knows, and colours that are none. */
export const findings = (folder, packages = 117, wanted = 1350) => {
  const directory = join(folder, 'findings');
  return made(directory, () => {
    for (let index = 0; index < packages; index++) {
      const own = Math.floor(((index + 1) * wanted) / packages) - Math.floor((index * wanted) / packages);
      const files = smallTheme(index + 1);
      const settings = JSON.parse(files['themeconfig.json']);
      settings.plus_n_indicator_bg_color = 'blue';
      for (let number = 1; number < own; number++) settings[`acme_setting_${number}`] = number;
      write(join(directory, `themes/theme-${index}`), {
        ...files,
        'themeconfig.json': `${JSON.stringify(settings, null, 2)}\n`,
      });
    }
  });
};

/** One theme with 60 prompts of 6 seconds and 22 screens. */
export const large = (folder) => {
  const directory = join(folder, 'large');
  return made(directory, () => {
    const files = smallTheme();
    const settings = JSON.parse(files['themeconfig.json']);
    const { screens } = settings.splash_screens;
    for (const [index, key] of SCREENS.entries())
      screens[key] = { background: { color: `0x2${(index % 16).toString(16)}4466` }, elements: [TITLE] };
    const prompts = Array.from({ length: 60 }, (_, index) => [
      `acme-${index}_48kHz_mono.wav`,
      prompt(6, index + 1),
    ]);
    write(join(directory, 'acme'), {
      ...files,
      'themeconfig.json': `${JSON.stringify(settings, null, 2)}\n`,
      ...Object.fromEntries(prompts),
    });
  });
};
const TITLE = { type: 'text', label: 'welcome' };
const SCREENS = Array.from({ length: 22 }, (_, index) => `acme_screen_${index + 1}`);

/** So many themes whose backgrounds have 1.9 MB each: the page about them holds as many media as a page may. */
export const pictures = (folder, count = 14) => {
  const directory = join(folder, 'pictures');
  return made(directory, () => {
    for (let index = 0; index < count; index++) {
      const files = smallTheme(index + 1);
      write(join(directory, `themes/theme-${index}`), {
        ...files,
        'background.jpg': padded(files['background.jpg'], 1_900_000, index),
      });
    }
  });
};

/** A JPEG with comments behind its first marker, up to a size. */
function padded(jpeg, size, seed) {
  const parts = [jpeg.subarray(0, 2)];
  for (let left = size - jpeg.length; left > 4; left -= 65_535) {
    const length = Math.min(left, 65_535);
    const comment = Buffer.alloc(length, seed + 1);
    comment.writeUInt16BE(0xfffe, 0);
    comment.writeUInt16BE(length - 2, 2);
    parts.push(comment);
  }
  return Buffer.concat([...parts, jpeg.subarray(2)]);
}
