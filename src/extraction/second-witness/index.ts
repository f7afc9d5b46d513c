export { documentOfWitness } from './choose-document.ts';
export { type Confirmed, confirmByWitness } from './confirm.ts';
export { ownCandidates, witnessEngine } from './own-candidates.ts';
export { longestWitness, readWitness, type WitnessText } from './read-witness.ts';
export type { Witness, WitnessValue } from './witness.ts';
