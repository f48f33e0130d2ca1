import { entryOf, valuesOf } from '../../choices.ts';
import { activations, type ActivationName } from '../../activations/index.ts';
import type { TrainedModel } from '../../trained-model.ts';
import { torchActivations } from './activations.ts';

/** The weights' file and the model in PyTorch, with the parameters under the lecture's names. */
export function classifier({ experiment }: TrainedModel): string {
  const { task, hidden, activation, embedding, precision } = experiment;
  const f = torchActivations[entryOf(activations, activation).name as ActivationName];
  const layers = hidden.map((_, index) => {
    const z = `F.linear(h, self.W${index + 1}, self.b${index + 1})`;
    return `        h = ${f(z, valuesOf(activation))}`;
  });
  const [output, doc, loss] =
    task === 'location'
      ? ['h @ self.u', 's = uᵀh', 'F.binary_cross_entropy_with_logits(scores, classes.to(scores))']
      : ['F.linear(h, self.U, self.c)', 'Uh + c', 'F.cross_entropy(scores, classes)'];
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


class WindowClassifier(nn.Module):
    """x = [E_left … E_centre … E_right]; z = Wx + b and h = f(z) in each hidden layer; ${doc}."""

    def __init__(self, weights):
        super().__init__()
        for name, tensor in weights.items():
            setattr(self, name, nn.Parameter(tensor${embedding.train ? '' : ', requires_grad=name != "E"'}))

    def forward(self, ids):
        h = F.embedding(ids, self.E).flatten(1)
${[...layers, `        return ${output}`].join('\n')}


def cross_entropy(scores, classes):
    return ${loss}
`.trim();
}
