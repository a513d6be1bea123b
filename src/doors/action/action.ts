import * as core from '@actions/core';
import { toldOf } from '../../files/faults.ts';
import { forLog } from '../../report/escape.ts';
import { readEvent } from './event.ts';
import { readInputs } from './inputs.ts';
import { type ActionResult, setOutputs, summarise } from './output.ts';
import { act } from './run.ts';
import { trustWorkspace } from './trust.ts';

async function main(): Promise<void> {
  let result: ActionResult = { result: 'error' };
  try {
    const event = readEvent(process.env);
    const inputs = readInputs(core.getInput);
    trustWorkspace(process.env, event.workspace, inputs.path);
    result = await act(inputs, event, (known) => {
      result = known;
    });
  } catch (error) {
    const { known, text } = toldOf(error);
    core.error(text.split('\n').map(forLog).join('\n'), {
      title: known ? 'Brandgate' : 'Brandgate: internal failure',
    });
    result = { ...result, result: 'error', problem: text };
  }
  if (result.result !== 'success') process.exitCode = 1;
  setOutputs(core, result, process.env.GITHUB_WORKSPACE ?? process.cwd());
  await summarise(core, result);
}

void main();
