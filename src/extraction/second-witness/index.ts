export { documentOfWitness } from './choose-document.ts';
export { type Confirmed, confirmByWitness } from './confirm.ts';
export { ownCandidates, witnessEngine } from './own-candidates.ts';
export { readWitness } from './read-witness.ts';
export type { Witness, WitnessValue } from './witness.ts';
export type { WitnessText } from './witness-text.ts';
