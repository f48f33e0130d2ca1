import type { Experiment } from '../../../contract/experiment.ts';
import { entryOf, valuesOf } from '../../experiment/choices.ts';
import type { ClippingName } from '../../clipping/index.ts';
import { optimizers, type OptimizerName } from '../../optimizers/index.ts';
import { schedules, type Schedule, type ScheduleName } from '../../schedules/index.ts';
import { torchClippings } from './clipping.ts';
import { torchOptimizers } from './optimizers.ts';
import { indented } from './python.ts';
import { dropsSomething } from './regularization.ts';
import { torchSchedules } from './schedules.ts';

/** The learning rate by step or epoch, in Python. */
function rateFunction({ schedule }: Pick<Experiment, 'schedule'>): string {
  const { name, unit } = entryOf<Schedule>(schedules, schedule);
  const body = torchSchedules[name as ScheduleName](valuesOf(schedule));
  return `
def rate_at(t):
    """The learning rate; t counts ${unit === 'epoch' ? 'epochs that are over' : 'steps taken'}."""
${indented(body)}
`.trim();
}

const lazyStep = `
def resting(table, ids):
    """The rows of E that the batch does not read."""
    rests = torch.ones(len(table), dtype=torch.bool)
    rests[ids.flatten()] = False
    return rests


def step_lazily(optimizer, table, rests):
    """A step that leaves some rows of E, and what is remembered of them."""

    def remembered():
        state = optimizer.state[table].items()
        return {name: value for name, value in state if getattr(value, "shape", None) == table.shape}

    rows = table.detach().clone()
    before = {name: value.clone() for name, value in remembered().items()}
    optimizer.step()
    with torch.no_grad():
        table[rests] = rows[rests]
        for name, value in remembered().items():
            value[rests] = before[name][rests] if name in before else 0.0


`.trimStart();

/** Optimizer, schedule and the steps, in Python. */
export function training(experiment: Experiment): string {
  const { optimizer, embedding, schedule, l2, clip } = experiment;
  const { name } = entryOf(optimizers, optimizer);
  const construction = torchOptimizers[name as OptimizerName](valuesOf(optimizer));
  const { unit } = entryOf<Schedule>(schedules, schedule);
  const isLazy = embedding.train && embedding.update === 'lazy';
  const clipping = torchClippings[clip.name as ClippingName](valuesOf(clip));
  const scores = dropsSomething(experiment) ? 'model(ids[rows], step + 1)' : 'model(ids[rows])';
  const stepLines = [
    `loss = cross_entropy(${scores}, classes[rows])`,
    l2 > 0 ? '(loss + L2 * sum(p.square().sum() for p in matrices)).backward()' : 'loss.backward()',
    ...(isLazy ? ['rests = resting(model.E, ids[rows])'] : []),
    ...(isLazy && clipping ? ['model.E.grad[rests] = 0.0'] : []),
    ...(clipping ? [clipping] : []),
    isLazy ? 'step_lazily(optimizer, model.E, rests)' : 'optimizer.step()',
  ];
  return `
${rateFunction(experiment)}


${isLazy ? lazyStep : ''}def train(model, ids, classes, steps):
    """Takes the steps and returns the loss of each, as it was before its update."""
    layers = [p for name, p in model.named_parameters() if name != "E"]
    groups = [{"params": layers, "factor": 1.0}]${
      embedding.train
        ? `
    groups.append({"params": [model.E], "factor": ${embedding.rate}})`
        : ''
    }
    optimizer = ${construction}
    matrices = [p for name, p in model.named_parameters() if name[0] in "EWUu" and p.requires_grad]
    steps_per_epoch = math.ceil(len(ids) / BATCH)
    losses = []
    for step in range(steps):
        epoch, batch = divmod(step, steps_per_epoch)
        if batch == 0:
            order = torch.tensor(shuffled(len(ids), epoch))
        rows = order[batch * BATCH : (batch + 1) * BATCH]
        for group in optimizer.param_groups:
            group["lr"] = rate_at(${unit}) * group["factor"]
        optimizer.zero_grad()
        ${stepLines.join('\n        ')}
        losses.append(loss.item())
        if (step + 1) % 50 == 0 or step + 1 == steps:
            print(f"step {step + 1}  epoch {epoch + 1}  loss {losses[-1]:.6f}", flush=True)
    return losses
`.trim();
}
