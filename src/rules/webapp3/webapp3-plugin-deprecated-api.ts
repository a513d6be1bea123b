import { WEBAPP3_PLUGIN_API } from '../../pexip/source.ts';
import { REMOVED_API } from '../../pexip/webapp3-plugin-api.ts';
import { placeInScript, pluginScriptsOf } from '../../reading/webapp3-plugins.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'webapp3-plugin-deprecated-api',
  target: 'package',
  kinds: ['webapp3'],
  severity: 'warning',
  summary: 'Plugins of webapp3 use nothing that the plugin API has removed',
  why: 'The web app brings its own version of the plugin API. What that version has removed or renamed does nothing, or stops the plugin with an error, and what is deprecated goes next. The message names what took its place.',
  evidence: { kind: 'V', source: WEBAPP3_PLUGIN_API.name },
  messages: {
    removed: (what: string, happened: string, version: string, instead: string) =>
      `${what} was ${happened} in version ${version} of the plugin API: ${instead}.`,
  },
  check(pkg, { report }) {
    for (const script of pluginScriptsOf(pkg)) {
      for (const use of script.removed) {
        const row = REMOVED_API.find(({ name }) => name === use.name);
        if (!row) continue;
        const { what, happened, version, instead } = row;
        report('removed', [what, happened, version, instead], placeInScript(script, use));
      }
    }
  },
});
