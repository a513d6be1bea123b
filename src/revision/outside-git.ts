/** Why a project outside of git is compared with nothing. */
export const OUTSIDE_GIT = 'No base revision is available: the project is not in a git repository.';
