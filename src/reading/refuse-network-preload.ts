// Loaded with --import before anything else in the reading processes of an offline run, and so in their worker threads.
import { refuseNetwork } from './refuse-network.ts';

refuseNetwork();
