/** Who wrote a comment, as far as the API tells. */
interface Written {
  readonly user?: { readonly type?: string } | null;
  readonly author_association?: string;
}

const TEAM = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);

/**
 * Whether a comment can be one of ours: written by a bot (the workflow's token is one) or by the team (its own tokens).
 * Anyone else who puts our marker into a comment keeps it, and cannot change what we say later.
 */
export function isTrusted({ user, author_association: association = '' }: Written): boolean {
  return user?.type === 'Bot' || TEAM.has(association);
}

/** A key as it can stand in a marker, where nothing ends the marker or divides it. */
export const markerKey = (key: string): string =>
  key
    .slice(0, 100)
    .replace(/[^A-Za-z0-9._]/g, '-')
    .replace(/--+/g, '-');
