// The npm package `node`, which the end-to-end tests run the action with, would take the place of the
// developer's own Node in every npm script. Its binary stays; only the shadowing link goes.
import { rmSync } from 'node:fs';

for (const name of ['node', 'node.cmd', 'node.ps1']) rmSync(`node_modules/.bin/${name}`, { force: true });
