import { extensionOf, KEY_EXTENSIONS } from '../../pexip/litter.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'package-private-key',
  target: 'file',
  severity: 'error',
  summary: 'No private key or certificate store lies in the package',
  why: 'Everything in a package can be downloaded by whoever opens the client. A key that was committed or shipped must be taken for stolen: revoke it, make a new one, and keep that out of the repository.',
  evidence: { kind: 'S', source: 'Published private keys (CWE-321)' },
  messages: {
    block: () => 'This text holds a private key, which must not be shipped.',
    store: (extension: string) =>
      `A “.${extension}” file holds keys or certificates, which must not be shipped.`,
  },
  check({ name, privateKey }, { report }) {
    const extension = extensionOf(name);
    if (privateKey) report('block', [], { location: privateKey });
    else if (KEY_EXTENSIONS.includes(extension)) report('store', [extension]);
  },
});
