/** What somebody dropped on the page: one ZIP, or the files of a folder. */
export interface Dropped {
  /** Of the ZIP, or of the folder. */
  readonly name: string;
  /** By path, relative to the folder; the ZIP by its name. */
  readonly files: ReadonlyMap<string, Blob>;
}

export const isArchive = ({ name, files }: Dropped): boolean =>
  files.size === 1 && files.has(name) && /\.zip$/i.test(name);
