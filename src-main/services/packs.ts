export { checkPack, type PackProblem, type PackReport } from '../course/index.ts';
