import { ProblemError } from '../../../contract/problem.ts';
import type { HyperparameterValues } from '../../experiment/hyperparameters.ts';
import type { OptimizerName } from '../../optimizers/index.ts';
import { keywords, pythonSwitch } from './python.ts';

type Call = (values: HyperparameterValues) => string;

/** A call of torch.optim; the rate is set before every step, by the schedule. */
const optimizer = (
  name: string,
  { weightDecay }: HyperparameterValues,
  own: Readonly<Record<string, unknown>>,
): string => {
  const values = Object.entries({ ...own, weight_decay: weightDecay });
  return `torch.optim.${name}(groups, lr=RATE${keywords(Object.fromEntries(values.map(([key, value]) => [key, String(value)])))})`;
};

const betas = ({ beta1, beta2 }: HyperparameterValues): string => `(${beta1}, ${beta2})`;

const momentumWith = (values: HyperparameterValues, nesterov: boolean): string => {
  const { momentum, dampening = 0 } = values;
  if (nesterov && dampening !== 0) throw dampenedNesterov(dampening);
  const isNesterov = nesterov && momentum !== 0; // without momentum it is plain descent
  return optimizer('SGD', values, {
    momentum,
    dampening,
    nesterov: pythonSwitch(Number(isNesterov)),
  });
};

const dampenedNesterov = (dampening: number): ProblemError =>
  new ProblemError(
    'not-in-pytorch',
    {
      en: `PyTorch has no Nesterov momentum with dampening (${dampening} here). Train with dampening 0 to export the run.`,
      ko: `PyTorch의 네스테로프 모멘텀은 감쇠(dampening)를 쓸 수 없습니다(현재 ${dampening}). 감쇠를 0으로 하여 학습한 뒤 내보내세요.`,
    },
    { part: 'optimizer.dampening' },
  );

/** Every optimizer as torch.optim has it. */
export const torchOptimizers: Readonly<Record<OptimizerName, Call>> = {
  sgd: (values) => optimizer('SGD', values, {}),
  momentum: (values) => momentumWith(values, values.nesterov === 1),
  nesterov: (values) => momentumWith(values, true),
  adagrad: (values) =>
    optimizer('Adagrad', values, {
      lr_decay: values.rateDecay,
      initial_accumulator_value: values.initialSum,
      eps: values.epsilon,
    }),
  rmsprop: (values) =>
    optimizer('RMSprop', values, {
      alpha: values.decay,
      momentum: values.momentum,
      centered: pythonSwitch(values.centered!),
      eps: values.epsilon,
    }),
  adam: (values) =>
    optimizer('Adam', values, {
      betas: betas(values),
      eps: values.epsilon,
      amsgrad: pythonSwitch(values.amsgrad!),
    }),
  adamw: (values) => optimizer('AdamW', values, { betas: betas(values), eps: values.epsilon }),
  radam: (values) => optimizer('RAdam', values, { betas: betas(values), eps: values.epsilon }),
  adadelta: (values) => optimizer('Adadelta', values, { rho: values.decay, eps: values.epsilon }),
  adamax: (values) => optimizer('Adamax', values, { betas: betas(values), eps: values.epsilon }),
  nadam: (values) =>
    optimizer('NAdam', values, {
      betas: betas(values),
      eps: values.epsilon,
      momentum_decay: values.momentumDecay,
      foreach: 'True', // one by one, PyTorch 1.13 corrects the mean by a factor µ too many
    }),
};
