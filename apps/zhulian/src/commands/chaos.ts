import { runChaos } from '../chaos/run-chaos.ts';

/** `npm run chaos`: real processes and real databases killed at every named write point. Ends with 1 when anything was lost or doubled. */
export async function chaos(options: {
  readonly kills: number;
  readonly messages: number;
  readonly json: boolean;
  readonly say: (line: string) => void;
}): Promise<number> {
  const { json, kills, messages, say } = options;
  const tell = json ? (line: string) => console.error(line) : say;
  const outcome = await runChaos({ kills, messages, tell });
  const { doubled, logFaults, lost, recoverySecondsMax, violations } = outcome;
  for (const violation of violations) console.error(violation);
  if (json) {
    say(
      JSON.stringify({
        kills: outcome.kills,
        messages: outcome.messages,
        lost,
        doubled,
        recoverySecondsMax,
      }),
    );
  } else {
    const others = Object.entries(outcome.trials).map(([name, count]) => `${name} ${count}`);
    say(`
  强杀 kills             ${outcome.kills}（写入点 ${outcome.points} 个，未到 ${outcome.unmet.length} · write points, not met）
  其他 others            ${others.join(', ')}
  报文 messages          ${outcome.messages}
  丢失 lost              ${lost}
  重复 doubled           ${doubled}
  违反 violations        ${violations.length}
  日志 log faults        ${logFaults}
  最慢恢复 recovery      ${recoverySecondsMax} s`);
  }
  return lost + doubled + violations.length + logFaults === 0 ? 0 : 1;
}
