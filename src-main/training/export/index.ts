import type { RunExportName } from '../../contract/lab.ts';
import { csv } from './csv.ts';
import { jsonl } from './jsonl.ts';
import { onnx } from './onnx.ts';
import { pytorch } from './pytorch.ts';
import type { RunExport } from './run-export.ts';
import { safetensors } from './safetensors.ts';

export type { ExportableRun, ExportedFile, RunExport } from './run-export.ts';

/** Every format that a run can be exported to. */
export const runExports = {
  pytorch,
  onnx,
  safetensors,
  csv,
  jsonl,
} as const satisfies Record<RunExportName, RunExport>;
export type { RunExportName };
