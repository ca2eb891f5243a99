/** The key in groups of four, as it is shown, printed and typed. */
export function groupsOf(recoveryKey: string): readonly string[] {
  return recoveryKey.replace(/[^\p{L}\p{N}]/gu, '').match(/.{1,4}/gu) ?? [];
}
