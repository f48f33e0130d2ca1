import type { MendRule } from './mend.ts';

/** sum(δ), diag(δ), ‖W‖ or |W| for what stands inside. */
export const functionExtra: MendRule = (part, { show }) =>
  part.kind === 'call' && part.arguments.length === 1
    ? [
        {
          instead: part.arguments[0]!,
          message: () => ({
            en: `${show(part)} goes one step too far: ${show(part.arguments[0]!)} itself belongs here.`,
            ko: `${show(part)}: 한 단계를 더 갔습니다. 여기에는 ${show(part.arguments[0]!)} 자체가 들어가야 합니다.`,
          }),
        },
      ]
    : [];
