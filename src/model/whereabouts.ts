/** What a report speaks of, as far as a door knows: pages and comments say it, and link to it. */
export interface Whereabouts {
  /** The project's name, such as its repository's. */
  readonly project?: string;
  /** The server's address without a slash at its end, such as `https://github.com`. */
  readonly server?: string;
  /** `owner/name` of the repository that holds the head: the fork's, for a pull request from a fork. */
  readonly repository?: string;
  /** The commit that was judged. */
  readonly head?: string;
  /** The commit that it is compared with. */
  readonly base?: string;
  /** Where the project root lies in its repository, with a slash at its end, or ''. */
  readonly prefix?: string;
  /** The address of the run that has the whole report. */
  readonly run?: string;
}
