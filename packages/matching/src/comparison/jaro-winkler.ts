const prefixMost = 4;
const prefixWeight = 0.1;

/**
 * Jaro–Winkler likeness of two texts, 0 to 1 (Winkler 1990). Compares UTF-16 units; meant for alphabetic names.
 */
export function jaroWinkler(left: string, right: string): number {
  const jaro = jaroOf(left, right);
  let prefix = 0;
  while (prefix < prefixMost && prefix < left.length && left[prefix] === right[prefix]) prefix += 1;
  return jaro + prefix * prefixWeight * (1 - jaro);
}

function jaroOf(left: string, right: string): number {
  if (left === right) return 1;
  const reach = Math.max(0, Math.floor(Math.max(left.length, right.length) / 2) - 1);
  const isTaken = new Uint8Array(right.length);
  const kept: number[] = [];
  for (let at = 0; at < left.length; at += 1) {
    const end = Math.min(right.length, at + reach + 1);
    for (let there = Math.max(0, at - reach); there < end; there += 1) {
      if (isTaken[there] || right[there] !== left[at]) continue;
      isTaken[there] = 1;
      kept.push(at);
      break;
    }
  }
  const common = kept.length;
  if (common === 0) return 0;
  let outOfOrder = 0;
  let next = 0;
  for (let there = 0; there < right.length; there += 1) {
    if (!isTaken[there]) continue;
    if (left[kept[next] as number] !== right[there]) outOfOrder += 1;
    next += 1;
  }
  return (common / left.length + common / right.length + (common - outOfOrder / 2) / common) / 3;
}
