// Where no earlier run is known, as on a fresh clone, jest begins with the largest files. Those that start programs take
// the longest, whatever their size, and starting one costs more the more a worker has in memory: they come first.
const { readFileSync } = require('node:fs');
const { default: Sequencer } = require('@jest/test-sequencer');

const STARTS_PROGRAMS =
  /from '(node:child_process|.*\/support\/(action|action-\w+|chromium|cli|firefox|git|git-traps|github-server|media-tools|site)\.ts)'/;

module.exports = class extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.some(({ duration }) => duration !== undefined)) return sorted;
    const slow = new Set(sorted.filter(({ path }) => STARTS_PROGRAMS.test(readFileSync(path, 'utf8'))));
    return [...slow, ...sorted.filter((test) => !slow.has(test))];
  }
};
