import type { Kernels } from '../kernels/wasm.ts';
import type { Arena } from './arena.ts';
import { errandsOf, phasesOf, type Errand, type Phase } from './schedule.ts';
import type { Team, TeamProgram } from './team.ts';
import { isWork, type KernelCall, type Step, type Work } from './work.ts';

type Run = () => void;

/** A kernel call as a function. */
export function bound(kernels: Kernels, [name, ...values]: KernelCall): Run {
  const kernel = kernels[name] as (...values: readonly number[]) => void;
  return kernel.bind(undefined, ...values);
}

/**
 * Steps in an order that gives the same bits on one thread and on two: in one go by this thread, or,
 * where it is long enough and the arena has a team, in phases that two threads share.
 */
export class Program {
  readonly #arena: Arena;
  readonly #phases: readonly Phase[];
  readonly #alone: readonly Run[];
  readonly #works: readonly Work[];
  #shared: { readonly team: Team; readonly program: TeamProgram } | undefined;

  constructor(arena: Arena, steps: readonly Step[]) {
    this.#arena = arena;
    this.#phases = phasesOf(steps);
    this.#alone = this.#runs(this.#phases.flatMap((phase) => errandsOf(phase, 0, 1)));
    this.#works = steps.filter(isWork);
  }

  run(): void {
    const team = this.#arena.teamFor(this.#works);
    if (team?.isThere) team.run(this.#programFor(team));
    else for (const run of this.#alone) run();
  }

  #programFor(team: Team): TeamProgram {
    if (this.#shared?.team !== team) {
      const program = team.prepare(this.#phases, (errands) => this.#runs(errands));
      this.#shared = { team, program };
    }
    return this.#shared.program;
  }

  #runs(errands: readonly Errand[]): Run[] {
    return errands.map((errand) =>
      'run' in errand ? errand.run : bound(this.#arena.kernels!, errand),
    );
  }
}
