/** What stands after the last slash of a path. */
export const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The name of the file that a URI is of; as it is written in the URI where that is not well formed. */
export function fileOf(uri: string): string {
  const name = lastPart(uri);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
