import { entryOf, valuesOf } from '../../experiment/choices.ts';
import { activations, type ActivationName } from '../../activations/index.ts';
import type { TrainedModel } from '../../model/trained-model.ts';
import { torchActivations } from './activations.ts';
import { indented } from './python.ts';
import { batchLine, dropLine, dropped, dropsSomething, preActivation } from './regularization.ts';

/** The weights' file and the model in PyTorch, with the parameters under the lecture's names. */
export function classifier({ experiment }: TrainedModel): string {
  const { task, hidden, activation, precision } = experiment;
  const f = torchActivations[entryOf(activations, activation).name as ActivationName];
  const values = valuesOf(activation);
  const lines = [
    ...batchLine(experiment),
    'h = F.embedding(ids, self.E).flatten(1)',
    ...dropLine(experiment, 0),
    ...hidden.flatMap((_, index) => [
      `h = ${f(preActivation(experiment, index + 1), values)}`,
      ...dropLine(experiment, index + 1),
    ]),
  ];
  const [output, doc, loss] =
    task === 'location'
      ? ['h @ self.u', 's = uᵀh', 'F.binary_cross_entropy_with_logits(scores, classes.to(scores))']
      : ['F.linear(h, self.U, self.c)', 'Uh + c', 'F.cross_entropy(scores, classes)'];
  const drops = dropsSomething(experiment);
  const [kind, size] = precision === 'f64' ? ['float64', 8] : ['float32', 4];
  return `
def read_safetensors(path):
    """Tensors by name: the header's length, the header as JSON, then the numbers."""
    contents = bytearray(path.read_bytes())
    (length,) = struct.unpack_from("<Q", contents)
    header = json.loads(contents[8 : 8 + length])
    header.pop("__metadata__", None)
    tensors = {}
    for name, entry in header.items():
        begin, end = entry["data_offsets"]
        numbers = torch.frombuffer(
            contents, dtype=torch.${kind}, count=(end - begin) // ${size}, offset=8 + length + begin
        )
        tensors[name] = numbers.reshape(entry["shape"]).clone()
    return tensors


${drops ? `${dropped}\n\n\n` : ''}class WindowClassifier(nn.Module):
    """x = [E_left … E_centre … E_right]; z = Wx + b and h = f(z) in each hidden layer; ${doc}."""

    def __init__(self, weights):
        super().__init__()
        for name, tensor in weights.items():
            ${assignment(experiment)}

    def forward(self, ids${drops ? ', step=0' : ''}):
${indented(indented([...lines, `return ${output}`]).split('\n'))}


def cross_entropy(scores, classes):
    return ${loss}
`.trim();
}

/** Parameters that are trained, and running statistics that are not. */
function assignment({ embedding, batchNorm, hidden }: TrainedModel['experiment']): string {
  const trained = `setattr(self, name, nn.Parameter(tensor${embedding.train ? '' : ', requires_grad=name != "E"'}))`;
  if (!batchNorm.use || hidden.length === 0) return trained;
  return `if name.startswith(("mean", "variance")):
                self.register_buffer(name, tensor)
            else:
                ${trained}`;
}
