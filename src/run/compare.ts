import { decode } from '../decode/decode.ts';
import type { DecodedPackage, Package } from '../model/package.ts';
import type { Config } from '../model/project.ts';
import { discover } from '../project/discover.ts';
import type { Scope } from '../project/scope.ts';

/** Every package of a tree, decoded for a comparison. */
export async function decodedPackages(
  scope: Scope,
  config: Config,
  selects: (pkg: Package) => boolean = () => true,
): Promise<DecodedPackage[]> {
  const { packages } = await discover(scope, config);
  const decoded: DecodedPackage[] = [];
  for (const pkg of packages.filter(selects)) {
    decoded.push(
      await decode(
        pkg,
        { available: false, reason: 'It is compared.' },
        { limits: config.limits, samples: true, digests: true },
      ),
    );
  }
  return decoded;
}
