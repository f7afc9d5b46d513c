export { type Clock, groundsLabels, startLabels } from './clock.ts';
export { answersWantedBy, lengthText, type ReckonedClock, reckonClocks } from './reckon-clocks.ts';
