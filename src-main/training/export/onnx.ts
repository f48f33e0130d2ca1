import { describedModel } from './model-tensors.ts';
import { onnxClassifier } from './onnx/classifier.ts';
import type { RunExport } from './run-export.ts';

/** The trained model for ONNX Runtime and its like, in float32. */
export const onnx: RunExport = {
  name: 'onnx',
  title: { en: 'the trained model in ONNX', ko: '학습된 모델 (ONNX)' },
  ending: '.onnx',
  hasFolder: false,
  files(run, main) {
    const model = run.finalModel();
    const contents = onnxClassifier(model).bytes('window classifier', describedModel(model));
    return [{ name: main, contents }];
  },
};
