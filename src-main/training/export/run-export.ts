import type { Experiment } from '../../contract/experiment.ts';
import type { Localized } from '../../contract/localized.ts';
import type { MetricPoint } from '../../contract/lab.ts';
import type { Corpus } from '../../ner/index.ts';
import type { TrainedModel } from '../model/trained-model.ts';

/** A run as its exports see it. What costs a training is asked for only where it is needed. */
export interface ExportableRun {
  /** How texts call it: `run 3`, or the name of the experiment file. */
  readonly name: string;
  readonly experiment: Experiment;
  readonly corpus: Corpus;
  /** The points of its curves, in the order of their steps. */
  points(): readonly MetricPoint[];
  /**
   * The model as it was kept when the run ended.
   *
   * @throws ProblemError when the run kept none.
   */
  finalModel(): TrainedModel;
}

/** A file to write; its name has no folder. */
export interface ExportedFile {
  readonly name: string;
  readonly contents: string | Uint8Array;
}

/** A format that runs are exported to. */
export interface RunExport {
  readonly name: string;
  readonly title: Localized;
  /** The ending of the main file's name, dot included. */
  readonly ending: string;
  /** Whether its files stand in a folder of their own where no place is named. */
  readonly hasFolder: boolean;
  /**
   * The main file first, its companions after it.
   *
   * @param main what the main file is called.
   */
  files(run: ExportableRun, main: string): readonly [ExportedFile, ...ExportedFile[]];
}
