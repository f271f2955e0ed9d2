/** When the extension's code began to be loaded: what is imported first is evaluated first. */
const begun = process.cpuUsage();

/** Milliseconds of processor time since then. Waiting for other programs, or for the disk, is not in it. */
export function ownTime(): number {
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}
