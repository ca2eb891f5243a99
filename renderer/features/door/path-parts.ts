/** The last part of a folder's path, as a name to show: "C:\Boards\Team Nord" → "Team Nord". */
export function folderName(path: string): string {
  return path.split(/[/\\]/).filter(Boolean).at(-1) ?? path;
}
