import { member, nodeLocation } from '../../formats/json/json.ts';
import { shortReference } from '../../formats/text/references.ts';
import { WEBAPP3_MANIFESTS } from '../../pexip/source.ts';
import { DEVELOPMENT_HOSTS } from '../../pexip/webapp3.ts';
import { manifestOf, pluginsOf } from '../../reading/webapp3-manifest.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'webapp3-plugin-dev',
  target: 'package',
  kinds: ['webapp3'],
  severity: 'error',
  summary: 'No plugin of the webapp3 manifest is loaded from a developer’s machine or without encryption',
  why: 'An address on localhost is your own machine: nobody else’s browser finds a plugin there. Browsers refuse to load a page from “http:” into the web app, which is served by “https:”. Build the plugin into the package and refer to it relatively.',
  evidence: {
    kind: 'O',
    source: WEBAPP3_MANIFESTS.name,
    certain: 'nobody else reaches the developer’s own computer, and a secure page loads nothing insecure',
  },
  messages: {
    development: (source: string) =>
      `“${source}” is an address on a developer’s machine: refer to the built plugin in the package.`,
    insecure: (source: string) =>
      `“${source}” is loaded without encryption: browsers refuse it, use “https:”.`,
  },
  check(pkg, { report }) {
    const manifest = manifestOf(pkg);
    if (!manifest) return;
    const { asset, json } = manifest;
    for (const plugin of pluginsOf(json)) {
      const source = member(plugin, 'src');
      if (source?.type !== 'string') continue;
      const where = { asset, location: nodeLocation(json, source) };
      if (isDevelopment(source.value)) report('development', [shortReference(source.value)], where);
      else if (/^\s*http:/i.test(source.value)) report('insecure', [shortReference(source.value)], where);
    }
  },
});

function isDevelopment(address: string): boolean {
  // Without `http://` it is meant so all the same.
  if (/^\s*(?:localhost|127\.0\.0\.1):\d/i.test(address)) return true;
  const host = hostOf(address);
  return host !== undefined && (DEVELOPMENT_HOSTS.includes(host) || host.endsWith('.localhost'));
}

/** The host of an absolute address, in lower case. */
function hostOf(address: string): string | undefined {
  const authority = /^\s*(?:https?:)?[/\\]{2}([^/\\?#]*)/i.exec(address)?.[1]?.toLowerCase();
  const host = authority?.slice(authority.lastIndexOf('@') + 1);
  return host === undefined ? undefined : (/^\[[^\]]*\]/.exec(host)?.[0] ?? host.replace(/:.*$/, ''));
}
